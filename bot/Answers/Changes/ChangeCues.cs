using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>How a question speaks of changes: in so many words, or in words that other texts use too.</summary>
internal static partial class ChangeCues
{
    const int LongestName = 5;

    /// <summary>The question speaks of notes or changes in so many words.</summary>
    public static bool Name(Question question) =>
        question.Asks(Asked.Change) || Alone(question) || FromWhereToWhere().IsMatch(question.Text) || question.Places.Notes.Count > 0 || Mismatch(question) || Notes().IsMatch(question.Text)
        || (question.Places.Sections.Count > 0 && (question.Asks(Asked.Discrepancies) || ((question.Asks(Asked.Count) || question.Asks(Asked.Why)) && ChangeKinds.Read(question.Text).Kinds.Count > 0) || Outcome().IsMatch(question.Text) || OfPlace().IsMatch(question.Text) || ChangeLeads.AsksWhetherTogether(question)));

    /// <summary>変更点は？, and 座長案って結局なにが変わるの？ where a document is named: nothing else is asked about.</summary>
    static bool Alone(Question question) =>
        (Points().IsMatch(question.Text) || ((question.Documents.Count > 0 || question.IsFollowUp) && Only().IsMatch(question.Text)) || (question.Documents.Count > 0 && Colloquial().IsMatch(question.Text))) && question.Subject.All(word => DraftingWords.Are(word.Text) || word.IsWeak);

    [GeneratedRegex("(?:提案|意見|別案|反映済み)(?:だけ|のみ)", RegexOptions.None, 1000)]
    private static partial Regex Only();

    [GeneratedRegex("変更点|修正点|変更箇所|修正箇所|直すところ", RegexOptions.None, 1000)]
    private static partial Regex Points();

    [GeneratedRegex("(?:何|なに|どこ|どう|どんな(?:ふうに|風に)|どのへん|どの辺)(?:が|を|は)?[^。、]{0,6}(?:変わ|変え|直[すさしる])|変わる(?:の|ところ|点|箇所|部分)", RegexOptions.None, 1000)]
    private static partial Regex Colloquial();

    /// <summary>灯火の文は、どこからどこに移るの？</summary>
    [GeneratedRegex(@"どこから、?どこ[にへ](?:移|動)|\bmoved? from where to where\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FromWhereToWhere();

    /// <summary>§6の意見は？: of a part that a draft has.</summary>
    public static bool AsksOpinions(Question question) => OpinionsOf().IsMatch(question.Text);

    [GeneratedRegex("の意見(?:は|を|が|と|$|[?？。])", RegexOptions.None, 1000)]
    private static partial Regex OpinionsOf();

    /// <summary>修正の数は, 注記の件数を, 意見の数</summary>
    public static bool AsksNumber(Question question) => Number().IsMatch(question.Text);

    [GeneratedRegex("(?:注記?|修正注?|修正案|変更|意見|提案|削除|追加|挿入|移動)[^。、]{0,4}の?(?:総|件)?数(?:は|を|が|$|[?？。])", RegexOptions.None, 1000)]
    private static partial Regex Number();

    /// <summary>The question may mean a change that a draft has.</summary>
    public static bool Hint(Question question) => (question.Places.Sections.Count > 0 && AsksOpinions(question)) || AsksWhereTo(question) || Undecided().IsMatch(question.Text) || Shared().IsMatch(question.Text) || (Opinion().IsMatch(question.Text) && !Speaker().IsMatch(question.Text)) || Existence().IsMatch(question.Text) || Outcome().IsMatch(question.Text) || OfPlace().IsMatch(question.Text);

    /// <summary>Notes and text that do not agree: 印と注の番号がずれている, 追加先が本文に見当たらない.</summary>
    public static bool Mismatch(Question question) => Disagree().IsMatch(question.Text);

    public static bool MissingPlace(Question question) => Missing().IsMatch(question.Text);

    /// <summary>How many notes, 何件; not how many languages.</summary>
    public static bool CountChanges(Question question) => question.Language == Language.Japanese || Counted().IsMatch(question.Text);

    /// <summary>正式に決まりましたか, 案が分かれている点, 最後まで残るの？</summary>
    [GeneratedRegex(@"決ま(?:っ|り|る)|決定|確定|未定|(?:意見|考え|案)が(?:割れ|分かれ|わかれ|対立)|両論|(?:二|2|三|3|ふた|みっ)つの案|[甲乙]案|残(?:る|り|さ)|なくな|置き換わ|取って代わ|どう(?:直|改|書き)|に変わ|(?:意見|コメント|指摘)(?:募集)?(?:の結果)?を(?:受け|踏まえ)|decided|settled", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Undecided();

    /// <summary>正式に決まりましたか, 結局消えるの？: whether a change is certain, whatever kind it is of.</summary>
    public static bool AsksDecision(Question question) => Decision().IsMatch(question.Text);

    /// <summary>灯火の色はどう直されますか: of drafts only; what changes (どう変わる) may be an amount.</summary>
    public static bool AsksHowRevised(Question question) => HowRevised().IsMatch(question.Text);

    [GeneratedRegex("(?:どう|どのように)(?:直[さしすっ]|改め|修正|書き(?:換|改|直))", RegexOptions.None, 1000)]
    private static partial Regex HowRevised();

    /// <summary>文末はどう書き換わりますか</summary>
    public static bool AsksEnd(Question question) => End().IsMatch(question.Text);

    /// <summary>What the question quotes, folded; a word or two may be anything's name.</summary>
    public static IEnumerable<string> Quoted(Question question) =>
        Rewording().IsMatch(question.Text) ? LongQuotes(question) : [];

    /// <summary>「…」という文言はどこに入りますか</summary>
    public static bool AsksWhereTo(Question question) => WhereTo().IsMatch(question.Text);

    /// <summary>What the question quotes and wants to find the new place of, folded.</summary>
    public static IEnumerable<string> QuotedNew(Question question) =>
        AsksWhereTo(question) ? LongQuotes(question) : [];

    static IEnumerable<string> LongQuotes(Question question) =>
        Quotes().Matches(question.Text).Select(match => NormalizedText.Fold(match.Groups["words"].Value)).Where(words => words.Length > LongestName);

    [GeneratedRegex(@"(?:どこ|どの(?:箇所|項目|場所|節|章|部分|位置))[にへ](?:[^。、]{0,6})(?:入[るりっれ]|加[わえ]|追加|挿入|移|書き?込|足|置)|\bwhere\b[^.?]{0,60}\b(?:added|inserted|moved|go)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WhereTo();

    [GeneratedRegex(@"(?:もう|既に|すでに|最終的に|正式に|これで|本当に)[^。]{0,12}(?:決ま|決定|確定)|(?:決まっ|決定し|確定し)(?:た|て)[^。]{0,8}(?:こと|もの|の|ん)?(?:です|でしょう|だ|か|[?？])|(?:最終的に|最後まで|結局)[^。]{0,10}(?:残|なくな|消え|どうな)|(?:一文|文|段落|項目|記述|規定|条文?)[^。]{0,8}残(?:る|り|さ)|(?:already|finally) (?:decided|settled)|stay in", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Decision();

    [GeneratedRegex("末尾|文末|最後の(?:文|一文|行|段落)|結び", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex("直[すさしっ]|変わ|変更|修正|置き換わ|置き換え|差し替|書き換|改め|言い換|訂正|どうな[るりっ]|何に|削|消|なくな|残[るりさ]", RegexOptions.None, 1000)]
    private static partial Regex Rewording();

    [GeneratedRegex("「(?<words>[^「」]{2,120})」", RegexOptions.None, 1000)]
    private static partial Regex Quotes();

    /// <summary>Words that drafts and other texts share: 別の場所へ移される文, 代わる案, 新しく加わる.</summary>
    [GeneratedRegex(@"追加|新設|加わ|加え|付け足|書き足|足[すさし](?!り)|取り?消[しすさせ]|撤回|取り下げ|カット[さすし]|削除|削ら|削る|消え|消さ[れせ]|移さ|移る|移り|移す|[へに]動[きくかい]|(?:場所|位置)(?:が|を)(?:変|替|換|入れ替)|意見(?:の?(?:段階|レベル|扱い|どまり|止まり|だけ|もの|まま)|にとどま|に止ま|に(?:すぎ|過ぎ))|(?:語句|文言|字句)(?:だけ|のみ)?を?直|書き換|書き改|言い換|差し替|改めら|代わる案|代わりの案|別の案|代替案|代案|対案|反対(?:する|の)?意見|反対意見|異論|反映済|反映され|すでに本文|もう(?:本文|反映)|本文に(?:入っ|取り込)|\badd(?:ed|s|ition)|\bmov(?:e|ed|es)\b|\bremov(?!al)|\binsert|\balternative|\breword|\brewrit", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Shared();

    /// <summary>§4の３．は最終的にどうなりますか</summary>
    [GeneratedRegex("どうな(?:る|り|っ)|どう変わ|どのように(?:な|変わ)|最終的|\\bwhat (?:happens|becomes) (?:to|of)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Outcome();

    /// <summary>注は全部で何件, how many notes.</summary>
    [GeneratedRegex("(?<![発受外脚傍])注(?:記|釈)?(?:は|が|って|も|の(?:数|件数|総数))[^。]{0,10}(?:何件|いくつ|何個|幾つ)|\\bhow many (?:\\w+ )?notes\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Notes();

    /// <summary>§5の注, 第2章の変更, §3への意見.</summary>
    [GeneratedRegex("(?<![発受外脚傍])注(?:記|釈)?(?:を|は|の|が|も|[、。?？]|$)|変更|変わ[らりるっ]|(?<!見)直[すさし]|語句|への意見|に対する意見|に(?:出(?:た|て(?:い)?る)|付いた|ついた|ある)(?:意見|案)|案[やと]意見|意見[やと]案|繰り[下上]|何番に|\\bnotes?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OfPlace();

    [GeneratedRegex(
        "(?:(?<![発受外脚傍])注(?![目意視力射入文])|印|マーカー|宛先|追加先|挿入先|修正先)[^。]{0,24}(?:ずれ|ズレ|違って|違う|合わな|合って(?:い|な)|一致し|不一致|食い違|抜け|重複|誤)"
        + "|(?:宛先|追加先|挿入先|修正先)[^。]{0,24}(?:見当たら|見つから|存在しな|本文にな)"
        + "|(?:ずれ|食い違|合わな|一致しな|存在しな|見当たらな|見つからな|本文にな)[^。]{0,12}(?:注記|注釈|注(?![目意視力射入文])|印|マーカー|修正案?(?:は|を|$))"
        + "|\\b(?:notes?|markers?|revisions?)\\b[^.]{0,60}\\b(?:do(?:es)? not|don.t|doesn.t) (?:match|agree|correspond|exist|fit)|\\b(?:mismatch|misnumber|wrong(?:ly)? number)\\w*\\b[^.]{0,40}\\b(?:notes?|markers?)\\b|\\b(?:notes?|markers?)\\b[^.]{0,40}\\b(?:mismatch|misnumber|wrong(?:ly)? number|missing)",
        RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Disagree();

    /// <summary>受入れについて出ている意見; what a member said at a meeting is no note.</summary>
    [GeneratedRegex("(?:について|に関して|に対して|に関する|に対する|への)[^。]{0,12}意見|\\bopinions?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opinion();

    [GeneratedRegex("委員|構成員|[氏君]|さん|先生|教授|座長|会長|議長|会議|会合|議論|議事|発言|述べ|誰|だれ|パブリック|回答|\\b(?:members?|meetings?|said|stated|minutes|chair\\w*|professor|dr\\.|mr\\.|ms\\.)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Speaker();

    /// <summary>Whether the place of a note is there: 追加先は本文に存在しますか.</summary>
    public static bool AsksExistence(Question question) => Existence().IsMatch(question.Text);

    [GeneratedRegex(@"存在|実在|見当たり|見つかり|本文に(?:本当に)?(?:ある|あり|無い|ない)|\bexist|\bis there (?:such )?a\b|\bactually there\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Existence();

    [GeneratedRegex("(?:宛先|追加先|挿入先|修正先|対象|項目|場所|箇所)[^。]{0,16}(?:見当たら|見つから|存在しな|本文にな|ない)|(?:存在しな|見当たらな|本文にな)い(?:項目|場所|箇所|節)|\\b(?:target|place|item|address)\\w*\\b[^.]{0,40}\\b(?:not exist|missing|not there|not found)|\\bnon-?existent\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\b(?:how many|number of)\b(?:\s+[\w'-]+){0,4}?\s+(?:notes?|changes?|revisions?|amendments?|edits?|deletions?|additions?|insertions?|replacements?|moves|opinions?|alternatives?|proposals?|markers?|corrections?|modifications?)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Counted();
}
