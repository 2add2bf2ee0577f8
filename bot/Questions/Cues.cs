using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Questions;

/// <summary>Words of the question itself, not of what it is about: how they show what is asked.</summary>
internal static partial class Cues
{
    public static Asked Read(string question)
    {
        var asked = Asked.Fact;
        foreach (var (kind, cue) in All)
        {
            asked |= cue.IsMatch(question) ? kind : Asked.Fact;
        }

        asked = ByWhat().IsMatch(question) ? asked & ~(Asked.HowMuch | Asked.HowMany | Asked.Count) : asked;

        // 予算の資料で…はいくつ: how many, whatever else is named.
        // 増えた入港料は何に使う, 予算は何という基金から出る: no amount.
        return ((asked & Asked.Count) != 0 || OtherThing().IsMatch(question)) && !Money().IsMatch(question) ? asked & ~Asked.HowMuch : asked;
    }

    /// <summary>What is left when the frame is taken away: the subject.</summary>
    public static string WithoutFrame(string question) =>
        InJapanese().IsMatch(question) && EnglishFrame().Count(question) < 3 ? Frame().Replace(question, "、") : EnglishFrame().Replace(question, " ");

    static readonly (Asked, Regex)[] All =
    [
        (Asked.When, When()), (Asked.Who, Who()), (Asked.Where, Where()), (Asked.HowMuch, HowMuch()), (Asked.HowMany, HowMany()),
        (Asked.Why, Why()), (Asked.List, List()), (Asked.Definition, Definition()), (Asked.Change, Change()), (Asked.Documents, Documents()),
        (Asked.Summary, Summary()), (Asked.Help, Help()), (Asked.Greeting, Greeting()), (Asked.Discrepancies, Discrepancies()),
        (Asked.Difference, Difference()), (Asked.Count, Count()),
    ];

    [GeneratedRegex(@"[ぁ-ゖァ-ヺ一-鿿]", RegexOptions.None, 1000)]
    private static partial Regex InJapanese();

    [GeneratedRegex(@"いつ|(?<!期間は|年数は)何年(?!間|以内|以上|にわた|おき|ごと)|何月|何日(?!間)|何時(?!間)|(?:た|する|の)日(?:と|は|を|、|$|[?？])|開催日|実施日|(?:決定|設置|策定|制定|公表|公布|施行|改正|改訂|成立|承認|採択|提出|開始|終了|締切|締め切り|開設|設立|発足|発効|選定)(?:日|の時期|時期|年(?!度)(?:月日?)?)|(?:開催|開始|終了|実施)時(?:間|刻)|時期は|日付は|日程は|\bwhen\b|\b(?:what|which) (date|year|day|time|month)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex When();

    [GeneratedRegex(@"誰|だれ|どなた|何者|(?:方|人|委員|議員|構成員|参加者|出席者|欠席者|担当者|学長|理事長|所長|教授|会長|社長|代表)のお?名前|氏名|出席した人|参加した人|出席者|参加者|メンバーは|(?:議長|座長|委員長|部会長|構成員|参考人|権利者|代表者|責任者|出席者)(?:は|$|[?？])|[一-鿿ー](?<![成延増全特伸助身最冗波])長(?:は|って)[?？。]*$|\bwho\b|\bwhom\b|\bwhose\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Who();

    [GeneratedRegex(@"どこ(?!まで)|何処|場所は|どちら|どの(?:会社|機関|大学|省|府省|組織|企業)|何省|どこの|\bwhere\b|\bwhich (company|institution|ministry|organi[sz]ation|university)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Where();

    [GeneratedRegex(@"いくら|幾ら|何億|何円|何百万|合計額|総額|予算案(?:額|は|$|[?？])|(?<!どの)予算(?!で|案|措置|要求|委員|の(?:資料|スライド|ページ))|金額|予算規模|増額|減額|増えた|減った|\bhow much\b|\bbudget\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"何件|何人|何名|何例|何品目|何課題|何回|何か所|何カ所|何(?:箇所|基|隻|戸|世帯|校|社|台|便|頭|羽|店|店舗|拠点|地区|路線|団体|市町村|か国|カ国|本|枚|冊|棟|部(?!分|門|会|長|局|署)|ページ|頁|株|通(?!り)|文字|床|票|万|億|千|トン|キロ|メートル|ヘクタール|時間|分間?|日間|年間|か月|ヶ月|ポイント|種類)|(?:期間|年数)は何年|何年(?:間|以内|以上|にわた|おき|ごと)|どれだけ|どれほど|何倍|何割|何[%％]|何パーセント|いくつ|幾つ|件数|人数|(?<!複)数は|数を|目標値|実績値|割合は|どのくらい|どれくらい|\bhow many\b|\bnumber of\b|\b(?:the|what|an?) targets?\b|\btargets? (?:for|of|was|is|were|are)\b|\bwhat (?:share|proportion|percentage|fraction)\b|\bactual\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"なぜ|何故|なんで(?!も|しょ|す)|どうして(?!い[きくるたま])|理由|わけは|根拠は|(?:要因|原因)(?:は|が)(?:何|なん|どこ|[?？。]|$)|\bwhy\b|\breason", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Why();

    [GeneratedRegex(@"挙がって|挙げられ|何と何|誰と誰|(?:議題|議事|対策|方策|要件|条件|観点)は|すべて|全て|全部(?!で何[回件人社])|全員|残らず|漏れなく|一覧|列挙|挙げて|あげて|リスト|並べて|候補|\blist\b|\ball\b|\bwhich\b.*\b(?:paragraphs|items|sections|notes|places)\b|分野は|項目は|種類は", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex List();

    [GeneratedRegex(@"^(?!.*(?:何|誰|いつ|どこ|いくら|いくつ|\b(?:when|who|where|why|how)\b))[^、。はがをに]{1,20}$|(?:って|とは).{0,12}(?:こと|もの)(?:です|か|[?？]|$)|(?<!こ)とは(?:何(?!を|に|が|の(?!略|こと))|なん|どう|どの|[?？。]|$)|って(?:何|なん|なに|どういう)|の意味|意味は|を意味|をどう(?:説明|定義)して|は(?:どう|何と|どのように)(?:説明|定義)され|どういう意味|定義|略称|略語|何の略|正式名|フルネーム|\bstands? for\b|\babbreviat|\bacronym|\bfull name\b|\bwhat (?:is|are|does)\b.*\b(?:mean|definition)|\bwhat (?:is|are) (?:an? )?[\w-]+\?|\bdefine\b|\bmeaning of\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"※|修正|どの注|何番の注|もとの文|元の文|改正後|改正前|改正案|注記|新旧対照|対照表|全面修正|全面削除|語句訂正|削除(?:の)?(?:意見|案|提案|箇所|対象|され|する|が|を)|(?:追加|挿入|移動|変更)(?:の)?(?:案|提案|箇所|対象|され|する|が提案|を提案)|意見(?:が出|がつ|が付|の出)|(?:§|[0-9０-９]\s*[.．]).{0,6}(?:に対する|への)意見|別案|改定案|\brevis|\bamend|\bpropos(?:e|es|ed) (?:to|chang|delet|add)|\bproposed (?:chang|delet|addit|insert|revis)|\bchanges?\b|\bdelet|\bold/new\b|\bold and new\b|\bnew and old\b|\b(?:new|old) (?:text|wording)\b|\bbefore and after\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(@"どの(?:資料|文書|会議|ペーパー)|資料(?:は|を)(?:どれ|どちら)|資料ごと|文書ごと|(?:資料|文書)によって|資料別|文書別|各資料|資料間|各文書|複数の資料|書かれている(?:資料|文書)|載っている(?:資料|文書)|触れている(?:資料|文書)|言及している(?:資料|文書)|\bwhich (?:document|source|paper)s?\b|\beach document\b|\bper document\b|\bacross (?:the )?documents\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Documents();

    [GeneratedRegex(@"要約|まとめて|概要を|ざっくり|要点|ポイントは|\bsummar|\boverview\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^\s*(?:ヘルプ|使い方|使いかた|help|what can (?:you|i) (?:do|answer|ask)|who are you|(?:(?:あなた|君|きみ|このボット|ボット|PolicyBot|ここ)(?:さん)?(?:は|に(?:は)?|で(?:は)?|って))?、?(?:一体)?(?:何|なに|どんなこと|どういうこと)(?:が|を|に)?(?:でき|聞け|きけ|尋ねられ|質問でき|答えられ|お?答え)|あなたは(?:誰|何者|だれ|何)(?:です|でしょう|[?？]|$))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Help();

    [GeneratedRegex(@"^\s*(?:こんにちは|こんばんは|おはよう|はじめまして|お疲れ|ありがとう|hello|hi|hey|good (?:morning|afternoon|evening)|thank)[^?？]{0,20}$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"矛盾|食い違|合ってい|合います|一致し|不整合|ずれ|不一致|誤り|番号が合|二度使|重複|同じ番号|欠番|番号が(?:抜け|飛)|\bdiscrepan|\bcontradict|\binconsisten", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Discrepancies();

    [GeneratedRegex(@"いくら増|いくら減|どれだけ増|どのくらい増|増減|増え(?:た|ま|て)|減(?:った|り|っ)|(?:増加|減少)し|変わった|変わりま|変化|推移|差額|差は|違い|(?:どれだけ|どれくらい|どのくらい|どれほど|いくら)違|比べ|比較|前年度比|\bdifference\b|\bby how much\b|\bchange[sd]? (?:from|between|in)\b|\bincrease|\bdecrease|\b(?:rise|rose|risen|fall|fell|fallen|grow|grew|grown|shrink|shrank) (?:or|from|between|by|in)\b|\bcompare", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Difference();

    [GeneratedRegex(@"いくら|幾ら|円|金額|総額|\bhow much\b|\byen\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Money();

    [GeneratedRegex("何(?:に(?:使|充て|あて|用い|活用)|という|のため)", RegexOptions.None, 1000)]
    private static partial Regex OtherThing();

    // 利用者数は何に基づく: no number either.
    [GeneratedRegex("何(?:を(?:使って|使い|用いて|用い|もと|基|根拠)|に基づ|をもって)", RegexOptions.None, 1000)]
    private static partial Regex ByWhat();

    [GeneratedRegex(@"いくつ|何件|何個|何か所|何箇所|件数|\bhow many\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"(?:お?名前|名)[がの]挙が(?:って|った|る)?|略称|略語|何の略|正式名称?|フルネーム|理由|意味する|意味|定義|(?<![一-鿿])各?(?:資料|文書)(?:間|ごと|別|によって)?(?![一-鿿0-9０-９])|言って|(?:違い|相違点?|共通点)(?=は|を|が|[?？。]|$)|お手数ですが|恐れ入りますが|恐れ入ります|すみませんが|ご教示|教示|お聞かせ|伺いたい|教えてください|教えて下さい|教えて|ください|下さい|でしょうか|ですか|ますか|ましたか|でしたか|なのか|何ですか|何でしたか|なんですか|どこの|何省|何が|何を|何に|何の|何は|何か|何件|何人|何名|何(?:社|校|台|戸|基|隻|便|頭|店|団体|世帯|拠点|か所|カ所|箇所|か国|カ国|か月|ヶ月|時間|分|日間|年間|トン|割|回|本|枚|冊|棟)|何年|何月|いつ|何時から|何時まで|何時に|何時ごろ|何時|誰が|誰で|誰の|誰に|誰|だれ|どこで|どこに|どこから|どこ|どのような|どのように|どういう|どうして|どんな|どうな|どう|どの|どれ|どちら|いくら|いくつ|なぜ|何故|とは|について|に関して|に関する|における|において|に対して|に対する|によって|による|として|ための|ために|という|といった|すべて|全て|全部|一覧|挙げられて|挙げて|挙げられ|列挙|見せて|示して|説明して|まとめて|要約して|要約|詳しく|もう少し|簡単に|具体的に|書かれている|書いてある|書いて|載っている|記載されている|記載されて|述べられている|述べて|されている|されていま|されました|されます|しました|します|している|していま|あります|ありま|あった|ある|いる|います|なって|なり|行われ|行い|進める|進め|必要があ|内容|教え|知りたい|お願い|どうぞ", RegexOptions.None, 1000)]
    private static partial Regex Frame();

    [GeneratedRegex($@"\b(?:{EnglishWords.Asking}|{EnglishWords.Verbs}|{EnglishWords.Small}|held|took place|taken? place|taking place|rise|rose|risen|fell|fallen|grew|grown|shrank|went up|gone up|went down|stands? for|abbreviat\w+|acronym|full name|whom|whose|much|many|be|been|being|do|at|from|by|with|or|that|this|these|those|it|its|there|any|about|please|tell|me|show|give|list|all|can|could|should|would|have|has|had|as|into|under|according|compare|compared|summari[sz]e|provided?|describe|explain|discuss|outline|share|proportion|percentage|fraction|document|documents|say|says|said|mention|mentioned)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishFrame();
}
