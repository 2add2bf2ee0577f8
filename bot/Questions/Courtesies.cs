using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Questions;

/// <summary>お疲れ様です。一点確認させてください。…。よろしくお願いします。 What people write around a question, and what is no part of it.</summary>
internal static partial class Courtesies
{
    /// <summary>The question alone; all of it where nothing else would be left.</summary>
    public static string Without(string text)
    {
        var rest = text.Trim();
        for (var length = -1; length != rest.Length;)
        {
            length = rest.Length;
            rest = Whole().Replace(Ahead().Replace(rest, ""), "$1");
            rest = Telling().Replace(rest, "");
            rest = Behind().Replace(rest, match => match.Groups[1].Value is "？" or "?" ? match.Groups[1].Value : "");
        }

        rest = Checking().Replace(rest, "を教えてください");
        return rest.Length == 0 ? text : rest;
    }

    const string Greeting = "こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|(?:お疲れ|おつかれ)(?:様|さま)(?:です|でした)?|(?:いつも|大変|平素より)?お世話になって(?:おり|い)ます|お世話になります|(?:は[じ]|初)めまして|失礼(?:いた)?します|突然(?:で|の)?(?:ご連絡|お尋ね|ご?質問)?で?(?:すみません|失礼(?:いた)?します|申し訳(?:あり|ござい)ません|恐縮です)";

    const string Apology = "すみません|すいません|ごめんなさい|申し訳(?:あり|ござい)ません|恐れ入ります|恐縮です|お忙しいところ(?:を)?(?:すみません|申し訳(?:あり|ござい)ません|恐れ入ります|恐縮です)?|お手数(?:です|を?おかけします)|(?:初歩的な|素朴な|簡単な|細かい)(?:ご?質問|疑問)(?:です|なのです|なんです|で(?:すみません|恐縮です|申し訳ありません))|(?:急ぎ|至急)(?:です)?";

    const string Announcing = "(?:(?:ちょっと|少し|一つ|ひとつ|[一二12１２]点|[1１]つ|いくつか|改めて|念のため|早速です|まず|最初に)(?:だけ|が)?、?)*(?:(?:ご|お)?(?:質問|相談|確認|尋ね|伺い)(?:事|ごと)?(?:(?:を|が|で)?(?:したい|します|させてください|させて下さい|させていただ[^、。]{0,6}|いたします|あ[るり]|あります|お願い(?:いた)?します)(?:こと|点|事項)?(?:が?あ(?:ります|る))?(?:の|ん)?(?:です|ます)?|(?:なの|なん|の|ん)?です)|教えて(?:(?:ほしい|欲しい|いただきたい|もらいたい)(?:こと|点)?(?:が?あ(?:ります|る))?(?:の|ん)?(?:です)?|ください|下さい|(?:いただけ|もらえ)(?:ます|ません)か)|お?(?:聞き|伺い|尋ね)し?たい(?:こと|点)?(?:が?あ(?:ります|る))?(?:の|ん)?(?:です)?|(?:知りたい|(?:分|わ)からない)(?:こと|点)?(?:が?あ(?:ります|る))?(?:の|ん)?(?:です)?)";

    const string Filler = "え(?:え|ー)?っ?と|あの[うー]?|ところで|そういえば|ちなみに";

    const string Asker = "(?:上司|部長|課長|局長|室長|大臣|議員|先方|同僚|国会|記者|市民|住民|相手|窓口)(?:の方|の先生|さん)?(?:から|に|より|で)(?:聞か|訊か|きか|尋ねら|質問さ|問わ)れ[^、。]{0,8}|(?:資料|文書)を(?:読ん|見)[^、。]{0,6}(?:気になっ|疑問に思っ|分からなかっ)た[^、。]{0,4}|(?:今さら|いまさら|念のため|蛇足|余談)(?:なの|なん|で恐縮)?です|(?:ところ|すみません)?急いで(?:い)?ま(?:す|して)|困って(?:い)?ます";

    const string Name = "@\\S+|PolicyBot(?:さん)?|ボット(?:さん|くん)";

    const string Source = "(?:この|登録され(?:た|ている))?(?:資料|文書|書類)(?:によると|によれば|に基づくと)";

    const string English = "hello(?: there)?|hi(?: there)?|hey|good (?:morning|afternoon|evening)|excuse me|sorry(?: to bother you)?|(?:a |one )?(?:quick |short )?question|please(?: (?:tell|show|explain to) me)?|(?:could|can|would) you (?:please )?(?:tell|explain to|show) me|i(?:'d| would) like to know|i want to know|may i ask|(?:just )?(?:checking|to check|wondering)|according to the documents?|i['’]?a?m new here|my boss (?:asked|is asking)(?: me)?|by the way|ok(?:ay)?|well|so";

    [GeneratedRegex($@"^(?:(?:(?:{Greeting}|{Apology}|{Announcing}|{Filler}|{Source}|{Asker}|{Name})(?:が|けど|けれども?|ので|から)?[、。，．,!！…\s]+)|(?:[・●○■◆*]|[0-9０-９]{{1,2}}[.．)）]|[①-⑳])\s*(?=[^\s0-9０-９①-⑳(（のは].{{5}})|(?:{English})(?:[,:.!\s-]+))+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"(?:([。．？?！!])|[、,])\s*(?:(?:どうぞ)?(?:よろしく|宜しく)(?:お願い(?:いた|致|申し上げ)?(?:し)?ます|です)?|お願い(?:いた|致)?します|教えて(?:ください|下さい)|ありがとうございます|助かります|お手数を?おかけします|急ぎです|(?:大変)?急いで(?:い)?ます|困って(?:い)?ます|thanks?(?: you)?(?: in advance)?|many thanks|please)[。．!！.?？\s]*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Behind();

    /// <summary>誰が務めるか教えてください asks what 誰が務めるか asks.</summary>
    [GeneratedRegex("(?<=か)、?を?(?:(?:分かり|わかり)ます|ご存[じ知](?:です|でしょう)?|知って(?:い)?ます|知りたい(?:の?です)?|確認したい(?:の?です)?|教えて(?:ください|下さい|いただけ(?:ます|ません)|もらえ(?:ます|ません)|ほしい(?:の?です)?)?|お教え(?:ください|下さい|いただけます))か?[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex Telling();

    /// <summary>委員のお名前を確認させてください asks for the names.</summary>
    [GeneratedRegex("(?<=[^、。]{3})(?:を|について)ご?確認(?:させて(?:ください|下さい|いただ[^。]{1,12})|したい(?:の?です(?:が)?)?|お願い(?:いた)?します)[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex Checking();

    /// <summary>「…は誰ですか。」: all of it in quotes.</summary>
    [GeneratedRegex("^「([^「」]+)」$", RegexOptions.None, 1000)]
    private static partial Regex Whole();
}
