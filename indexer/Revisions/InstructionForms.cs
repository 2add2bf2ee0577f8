using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// The ways Japanese drafting words a change, the more particular first. A new way is one more line here. Groups:
/// a = address, old and new = quoted words, why = a quoted reason, x = words that are an address, old words, or both; as = the new number.
/// </summary>
internal static class InstructionForms
{
    const string Q = "(?:\ue000\ue001*\ue002|\ue001+\ue002|\ue000\ue001*)";
    const string N = "[^\ue000-\ue002]";
    const string A = $"(?<a>{N}*?)";
    const string Words = "(?:の?(?:字句|語句|文言|用語|記述|表現|文|一文|部分|箇所))?(?:という|との)?(?:の?(?:字句|語句|文言|用語|記述|表現|文|一文|部分|箇所))?";
    const string In = "(?:の|中の?|中、|のうち、?|における|、)?(?:字句|語句|文言)?(?:の|、)?";
    const string Add = "(?:を|の)?(?:追加|追記|加筆|付加|付け加え|加える?|補う|補足|補い|新設|挿入|反映|入れる?|挟む)";
    const string Delete = "(?:を|の|は|も)?(?:全て|すべて|全部)?(?:を|の)?(?:削除|削る|削り|除く|除き|抹消|取り?消す?|取り?除く|トル|カット)";
    const string Change = "(?:修正|修文|変更|訂正|改正|改定|改訂|改める?|置き?換える?|置換|差し?替える?|書き?換える?|書き?改める?|見直す?|見直し)";
    const string As = "(?:に|へ|と|のように|のとおり)";
    const string Following = "(?:次|以下|下記|別記)の?(?:よう|とおり|通り)に?、?";
    const string After = "(?<after>の(?:すぐ|直)?次|の?(?:すぐ|直)?(?:後ろ?|あと|直後)|の(?:すぐ)?下)";
    const string Before = "(?<before>の?(?:すぐ|直)?(?:前|直前|上))";
    // １．次に…を加える; but １．に次を加える says where nothing comes
    const string Side = $"(?:(?:{After}|{Before})(?:に|へ|として)?|(?<after>次)(?:に|へ|として))、?";
    const string All = "(?<full>全面(?:的に)?|全文|全部|全て|すべて|全体)?";

    public static readonly IReadOnlyList<InstructionForm> InOrder =
    [
        // ２．に対し、「…」との削除意見あり: what is quoted is the opinion, not the draft
        new(OperationKind.Delete, $"^{A}(?:に対し(?:て|ては)?|について(?:は)?|は|に|へ)、?(?<why>{Q})(?:として|との|といった|という趣旨の|とする)、?{All}(?:を|の)?{Delete}$"),

        // ４．の「A」を「B」に改める, 「A」→「B」
        new(OperationKind.ReplacePhrase, $"^{A}{In}(?<old>{Q}){Words}(?:を|は|→|⇒)、?(?:それぞれ|単に)?(?<new>{Q}){Words}{As}?、?(?:{Change}|する?|し)?$"),

        // １．の「A」の次に「B」を加える; the new words may follow the instruction
        new(OperationKind.Add, $"^{A}{In}(?<old>{Q}){Words}{Side}(?:(?<new>{Q}){Words})?(?:{Following})?{Add}$"),

        // ２．の「A」を３．の次に移す
        new(OperationKind.Move, $"^{A}{In}(?<old>{Q}){Words}を、?(?<to>{N}+?)(?:{After}|{Before})?(?:に|へ)(?:移動|移す?|移設|移し替える?)$"),

        // ６．の下線部「A」の削除
        new(OperationKind.Delete, $"^{A}{In}(?<old>{Q}){Words}{Delete}$"),

        // ２．の振興を推進に改める: both without quotes
        new(OperationKind.ReplacePhrase, $"^(?<x>{N}+?)を、?(?<new>{N}{{1,60}}?)(?:に|へ){Change}$"),

        // ２．１）の次に２）として挿入, １．と２．の間に
        new(OperationKind.Insert, $"^{A}{Side}(?:(?<as>{N}{{1,20}}?)として、?)?(?:(?<new>{Q}){Words}|(?:次の?|以下の?|下記の?|新たな|新しい|別の)?(?:一?(?:項目|項|号|条|文章|文|段落|語句|字句|記述))?)?(?:{Following})?{Add}$"),
        new(OperationKind.Insert, $"^{A}と{N}+?(?<after>の間)に、?(?:(?<as>{N}{{1,20}}?)として、?)?(?:{Following})?{Add}$"),

        // ５．の末尾に「A」を加える
        new(OperationKind.Add, $"^{A}(?:に|へ)?、?(?<new>{Q}){Words}{Add}$"),

        // ３．を「A」に改める; AをBに改める where A is printed without quotes
        new(OperationKind.Replace, $"^(?<x>{N}*?)(?:を|は|について|→|⇒)?、?(?<full>全文|全部)?を?、?(?<new>{Q}){As}、?(?:{Change}|する?|し)$"),
        new(OperationKind.Replace, $"^(?<x>{N}+?)(?:を|→|⇒)、?(?<new>{Q}){As}?$"),

        // ３．を２．の次に移す, ３．から移動, ３．の一部の移動
        new(OperationKind.Move, $"^{A}(?:の一部|の全部|全体)?を、?(?<to>{N}+?)(?:{After}|{Before})?(?:に|へ)(?:移動|移す?|移設)$"),
        new(OperationKind.Move, $"^(?<from>{N}+?)(?:の一部|の全部|全体)?(?:の|を|から|より)?(?:移動|移す?|移設)$"),

        // 次のように加える, behind another instruction
        new(OperationKind.Add, $"^(?<a>)(?:{Following}){Add}$"),

        // １．２）に追加, ４．③に語句を追加, 冒頭に次のように加える
        new(OperationKind.Add, $"^{A}(?:に|へ)、?(?:(?<words>語句|字句|文言)(?:を|の)?|(?:次の?|以下の?|下記の?|新たな|新しい)(?:一?(?:文章|文|項目|項|号|段落|記述|説明)|(?<words>語句|字句|文言))?を?|(?:一文|文章|記述|説明)を?|新たに)?(?:{Following})?{Add}$"),

        // ５．②の＿を追加, ３．の（４）として新設: what is added is the object
        new(OperationKind.Add, $"^{A}(?<object>を|の|として)(?:新たに)?(?:追加|追記|付加|加える?|新設|挿入|反映)$"),
        new(OperationKind.Add, "^(?<a>)(?:語句|字句|文言|文)?(?:追加|追記|付加|加える?|新設|挿入)$"),

        // ３．全面削除, ４．について全面削除, ５．の末尾の削除
        new(OperationKind.Delete, $"^{A}(?:について|に関して|に|へ|は|を|の)?、?{All}(?:を|の)?、?{Delete}$"),

        // １．全面修正, １．３）を変更, 全部を次のように改める, ⑤に語句訂正
        new(OperationKind.Replace, $"^{A}(?:について|に関して|を|の|は|に)?、?{All}(?:を|の|について)?、?(?<words>語句|字句|文言)?(?:を|の)?(?:一部)?(?:を|の)?、?(?:{Following})?(?:に|と)?、?(?:{Change}|とする?|する)$"),
    ];
}

/// <summary>One way of wording a change.</summary>
internal sealed class InstructionForm(OperationKind kind, string pattern)
{
    readonly Regex _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public OperationKind Kind => kind;

    public Match Match(string plain) => _pattern.Match(plain);
}
