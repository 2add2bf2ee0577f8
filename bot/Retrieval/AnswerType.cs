using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Whether a sentence holds the kind of thing that is asked for: a date for いつ, a number for 何件.</summary>
internal static partial class AnswerType
{
    const double Bonus = 0.2;
    const double Penalty = -0.35;

    public static double Agreement(Question question, Statement statement)
    {
        var agreement = 0.0;
        agreement += question.Asks(Asked.When) ? SaysWhen(question, statement) ? IsTime(statement) ? 2 * Bonus : Bonus : Penalty : 0;
        agreement += DayAsked().IsMatch(question.Text) ? DayOf().IsMatch(statement.Folded) ? Bonus : -Bonus / 2 : 0;
        agreement += TermAsked().IsMatch(question.Text) && TermSaid().IsMatch(statement.Folded) ? 2 * Bonus : 0;
        agreement += question.Asks(Asked.HowMany | Asked.HowMuch) && !question.Asks(Asked.List) ? HasNumber(statement) ? Bonus : Penalty : 0;
        agreement += question.Asks(Asked.Why) ? Reason().IsMatch(statement.Text) ? Bonus : 0 : 0;
        agreement += question.Asks(Asked.Definition) ? Defines(question, statement) ? 2 * Bonus : 0 : 0;
        agreement += question.Asks(Asked.Where | Asked.Who) ? Organisation().IsMatch(statement.Text) || IsPlace(statement) ? Bonus / 2 : 0 : 0;
        agreement += VenueAsked().IsMatch(question.Text) && IsPlace(statement) ? 2 * Bonus : 0;
        agreement += KindAsked(question.Text) is { } kind && HasCompound(statement.Folded, kind) ? Bonus : 0;
        agreement += Chosen(question, statement);
        agreement += SuccessorAsked().IsMatch(question.Text) && SuccessorSaid().IsMatch(statement.Folded) ? 2 * Bonus : 0;
        agreement += TagAsked().Match(question.Text) is { Success: true } tag && TagSaid().Matches(statement.Text).Any(said => said.Groups[1].Value == tag.Groups[1].Value) ? Bonus : 0;
        agreement += MinistryAsked().IsMatch(question.Text) && statement.Ministries.Length > 0 ? 2 * Bonus : 0;
        agreement += question.Ordinals.All(ordinal => Says(statement, ordinal)) ? 0 : 2 * Penalty;
        agreement += statement.Block.Kind == BlockKind.Note ? Penalty : statement.Block.Kind == BlockKind.Footnote && !question.Asks(Asked.Definition) ? Penalty / 2 : 0;
        agreement += Connective().IsMatch(statement.Text) ? Penalty / 4 : 0;
        agreement += NextAsked().IsMatch(question.Text) ? NextSaid().IsMatch(statement.Folded) ? 2 * Bonus : IsTime(statement) ? 2 * Penalty : 0 : 0;
        agreement += Years(question, statement);
        return agreement;
    }

    /// <summary>どのような船, どの制度, …した市を教えて: the noun that the answer is a kind of.</summary>
    public static string? KindAsked(string question) =>
        Kind().Match(question) is { Success: true } match ? NormalizedText.Fold(match.Groups.Values.Skip(1).First(group => group.Success).Value) : null;

    // 東湊大学学長, 青川市長: a body is named in front of who leads it; 港湾拠点プログラム is no 拠点.
    [GeneratedRegex("(?:大学|研究所|病院|会社|機構|[都道府県市区町村省庁社国])$", RegexOptions.None, 1000)]
    private static partial Regex Body();

    /// <summary>本事業, 同大学 name none.</summary>
    const string Pronouns = "本同各当該両諸全新";

    /// <summary>難治性疾患 for 疾患: the noun with something in front of it.</summary>
    public static bool HasCompound(string folded, string noun)
    {
        for (var at = folded.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            var end = at + noun.Length;
            var goesOn = !Body().IsMatch(noun) && end < folded.Length && (Characters.IsKanji(folded[end]) || Characters.IsKatakana(folded[end]));
            if (at > 0 && !goesOn && !Pronouns.Contains(folded[at - 1], StringComparison.Ordinal) && (Characters.IsKanji(folded[at - 1]) || Characters.IsKatakana(folded[at - 1]) || char.IsAsciiLetterOrDigit(folded[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>優先する灯台はどれ: …を優先する灯台とし says which; 灯台を特定する必要がある only that it is to be said.</summary>
    static double Chosen(Question question, Statement statement) =>
        WhichOf().Match(question.Text) is not { Success: true } match || NormalizedText.Fold(match.Groups[1].Value) is not { Length: > 1 } noun ? 0
        : !NextSaid().IsMatch(statement.Folded) && ChosenAs().IsMatch(statement.Folded.Replace(noun, "\0", StringComparison.Ordinal)) ? Bonus
        : ToBeChosen().IsMatch(statement.Folded.Replace(noun, "\0", StringComparison.Ordinal)) ? Penalty / 2 : 0;

    /// <summary>第6回: in the sentence, around it, or in the names of its document.</summary>
    public static bool Says(Statement statement, string ordinal) =>
        statement.Folded.Contains(ordinal, StringComparison.Ordinal) || statement.Near.Contains(ordinal, StringComparison.Ordinal)
        || statement.Heading.Contains(ordinal, StringComparison.Ordinal) || statement.Far.Contains(ordinal, StringComparison.Ordinal);

    public static bool HasReason(Statement statement) => Reason().IsMatch($"{statement.Folded} {statement.Near}");

    public static bool HasDate(Statement statement) => statement.DatedBy is not null || DateReader.FindAll(statement.Text).Count > 0;

    /// <summary>工事は何年続くか is answered by ３年 as well as by a date.</summary>
    public static bool SaysWhen(Question question, Statement statement) =>
        TimeAsked().IsMatch(question.Text) ? TimeSaid().IsMatch(statement.Folded)
        : HasDate(statement) || (SpanAsked().IsMatch(question.Text) && SpanSaid().IsMatch(statement.Folded)) || (TermAsked().IsMatch(question.Text) && TermSaid().IsMatch(statement.Folded));

    /// <summary>市長の名前は: where the mayor only does something (市長が), no name stands.</summary>
    public static bool MayName(Question question, Statement statement) =>
        !NameAsked().IsMatch(question.Text) || !question.Subject.Any(word => ActsOnly(word.Text, statement.Folded));

    static bool ActsOnly(string role, string folded)
    {
        var times = 0;
        for (var at = Role().IsMatch(role) ? folded.IndexOf(role, StringComparison.Ordinal) : -1; at >= 0; at = folded.IndexOf(role, at + 1, StringComparison.Ordinal))
        {
            var isNamed = (at > 0 && Characters.IsKanji(folded[at - 1])) || at + role.Length == folded.Length || !"がからもへと".Contains(folded[at + role.Length], StringComparison.Ordinal);
            if (isNamed)
            {
                return false;
            }

            times++;
        }

        return times > 0;
    }

    /// <summary>A number of the unit that is asked for, where one is; a number without any will do.</summary>
    public static bool SaysUnit(Question question, Statement statement) =>
        AskedUnit.IsSaid(question.Text, statement.Folded) || BareNumber().IsMatch(statement.Folded);

    public static bool HasNumber(Statement statement) => Quantities.FindAll(statement.Text).Any(quantity => quantity.Value is not null) || BareNumber().IsMatch(statement.Folded);

    /// <summary>国産比率を２０４０年までに６割とし: a target that is not called so; 重さは３トン以下とする: nor a ceiling; オンライン開催 says the 開催方法.</summary>
    public static bool IsSaidOtherwise(SubjectWord word, Statement statement) => word.Text switch
    {
        "目標" or "目標値" => Aim().IsMatch(statement.Folded),
        "上限" or "限度" => Ceiling().IsMatch(statement.Folded),
        "下限" => Floor().IsMatch(statement.Folded),
        "開催方法" or "開催形式" or "開催形態" or "開催方式" => Format().IsMatch(statement.Folded),
        _ => false,
    };

    /// <summary>担当省庁は: …検討する。（国、財）, or a sentence that has a body in it.</summary>
    public static bool SaysMinistry(Question question, Statement statement) =>
        !MinistryAsked().IsMatch(question.Text) || statement.Ministries.Length > 0 || Organisation().IsMatch(statement.Text);

    [GeneratedRegex("(?:担当|所管|主管)(?:は|する|の)?(?:どこ|どの|省|府省|官庁|省庁|部局)|\\bwhich ministr|\\bministr(?:y|ies) (?:is|are) (?:in charge|responsible)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MinistryAsked();

    /// <summary>最も多い製品は: what does not say which is the most does not answer.</summary>
    public static bool SaysMost(Question question, Statement statement) =>
        !MostAsked().IsMatch(question.Text) || MostSaid().IsMatch(statement.Folded);

    [GeneratedRegex("(?:最も|もっとも|一番)[^、。]{2,20}(?:は|の(?:は|が))(?:何|どれ|どこ|誰|どの|どちら|いつ)", RegexOptions.None, 1000)]
    private static partial Regex MostAsked();

    [GeneratedRegex("最も|もっとも|一番|最[大多少高低長短新初上]|首位|1位|トップ", RegexOptions.None, 1000)]
    private static partial Regex MostSaid();

    public static bool IsPlace(Statement statement) => Place().IsMatch($"{statement.Heading} {statement.Folded}");

    /// <summary>日時：令和３年…: a line that is there to say when.</summary>
    static bool IsTime(Statement statement) => Time().IsMatch(statement.Folded);

    public static bool MaySayWho(Statement statement) => Organisation().IsMatch(statement.Text);

    public static bool HasMoney(Statement statement) => Quantities.FindAll(statement.Text).Any(quantity => quantity.Yen is not null);

    /// <summary>予算額は関係課と調整中。 answers いくら as far as it can be.</summary>
    public static bool IsOpen(Statement statement) => Open().IsMatch(statement.Folded);

    [GeneratedRegex("調整中|未定|検討中|精査中|協議中|交渉中|非公表|未公表|これから(?:決|定)", RegexOptions.None, 1000)]
    private static partial Regex Open();

    /// <summary>この結果は…, 本契約に基づく…</summary>
    public static bool PointsBack(Statement statement) => Pointing().IsMatch(statement.Folded);

    [GeneratedRegex("^(?:この|その|これ|同|当該|上記の?|前記の?)|(?<![一-鿿])(?:本|同|当該)[一-鿿]{2,4}[にのはをで]", RegexOptions.None, 1000)]
    private static partial Regex Pointing();

    /// <summary>The year stands in the sentence, around it or in its document's names.</summary>
    public static bool IsOf(Statement statement, int year) => YearsOf(statement).Contains(year);

    static IEnumerable<int?> YearsOf(Statement statement) =>
        new[] { statement.Text, statement.Heading, statement.Near, statement.Far }.SelectMany(DateReader.FindAll).Select(date => date.Year);

    /// <summary>A year in the question has to stand in the evidence, or be the year of its document or heading.</summary>
    static double Years(Question question, Statement statement)
    {
        if (question.Years.Count == 0)
        {
            return 0;
        }

        var years = YearsOf(statement).ToList();
        return question.Years.All(year => years.Contains(year)) ? Bonus : Penalty;
    }

    /// <summary>X（…）, 「X」とは…, X＝…, X：… with X of the subject.</summary>
    public static bool Defines(Question question, Statement statement) =>
        question.Subject.Any(word => word.Others.Prepend(word.Text).Any(name => Definition(name, statement.Folded)));

    static bool Definition(string word, string folded)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var rest = folded.AsSpan(at + word.Length).TrimStart("」』”\" ");
            var alone = at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1]) || !char.IsAsciiLetterOrDigit(word[0]);
            if (alone && rest.Length > 0 && (rest[0] is '=' or ':' or '.' || rest.StartsWith("とは", StringComparison.Ordinal) || Explains(rest)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>（岸から見える高さの目印）, not （浮標含む） or （以下「WG」という。）.</summary>
    static bool Explains(ReadOnlySpan<char> rest)
    {
        var close = rest[0] == '(' ? rest.IndexOf(')') : -1;
        var inside = close > 0 ? rest[1..close] : [];
        return inside.Length >= 4 && !inside.EndsWith("含む", StringComparison.Ordinal) && !inside.EndsWith("除く", StringComparison.Ordinal)
            && !inside.EndsWith("等", StringComparison.Ordinal) && !inside.StartsWith("以下", StringComparison.Ordinal) && inside[0] != '※';
    }

    // 策定された日はいつ, 決定日は
    [GeneratedRegex("何月何日|何日(?!間)|日(?:は|を|に?つい|$|[?？])|日付|\\bwhat date\\b|\\bwhich day\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayAsked();

    [GeneratedRegex("[0-9]月[0-9]{1,2}日", RegexOptions.None, 1000)]
    private static partial Regex DayOf();

    [GeneratedRegex("に代わ|後任|後を継|の後に[^、。]{0,30}(?:なった|就いた|加わった)|\\breplaced?\\b|\\bsucce(?:eded|ssor)\\b|\\btook over\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex SuccessorAsked();

    [GeneratedRegex("に代わ|にかわり|後任|後を継", RegexOptions.None, 1000)]
    private static partial Regex SuccessorSaid();

    // 新規とされている事業: 【新規】…
    [GeneratedRegex("(新規|拡充|継続|新設|廃止|終了)(?:と|の|で(?:始|開))", RegexOptions.None, 1000)]
    private static partial Regex TagAsked();

    [GeneratedRegex("[【（(\\[](新規|拡充|継続|新設|廃止|終了)", RegexOptions.None, 1000)]
    private static partial Regex TagSaid();

    [GeneratedRegex("何時(?!間)|(?:開催|開始|終了)時(?:間|刻)|\\bwhat time\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TimeAsked();

    // 優先する灯台はどれですか
    [GeneratedRegex("([一-鿿ァ-ヺー]{2,8})(?:は|とは)(?:どれ|何と何|何(?=[でかがだ?？])|どこ)", RegexOptions.None, 1000)]
    private static partial Regex WhichOf();

    [GeneratedRegex("[をは][^、。]{0,12}\0(?:とし|とする|と定|と位置|に指定|に選定|に設定)", RegexOptions.None, 1000)]
    private static partial Regex ChosenAs();

    [GeneratedRegex("\0(?:を|について)[^、。]{0,12}(?:特定|検討|整理|明確|選定|決定|把握|定め)[^。]{0,8}(?:必要|べき|予定|課題)", RegexOptions.None, 1000)]
    private static partial Regex ToBeChosen();

    [GeneratedRegex("[0-9] ?(?:時(?!間)|:[0-9]{2})", RegexOptions.None, 1000)]
    private static partial Regex TimeSaid();

    [GeneratedRegex("何(?:年|か月|ヶ月|カ月|日)", RegexOptions.None, 1000)]
    private static partial Regex SpanAsked();

    [GeneratedRegex("[0-9](?:年|か月|ヶ月|カ月|日)(?!度|[0-9])", RegexOptions.None, 1000)]
    private static partial Regex SpanSaid();

    [GeneratedRegex("いつまで|期限は|何日まで|\\bby when\\b|\\bby what\\b|\\bdeadline\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TermAsked();

    // 着工から２年以内に, 令和９年度の早い時期をめどに
    [GeneratedRegex("[0-9](?:年|か月|ヶ月|カ月|週間|日)以内|[0-9](?:年度?|月|日)[^。、]{0,14}(?:まで|めど|目途)", RegexOptions.None, 1000)]
    private static partial Regex TermSaid();

    [GeneratedRegex("名前|氏名|\\bname\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameAsked();

    [GeneratedRegex("(?:長|知事|大臣|総理|首相|代表|議員)(?:さん)?$", RegexOptions.None, 1000)]
    private static partial Regex Role();

    [GeneratedRegex("年(?:度末?)?までに[^。]{0,60}[0-9]", RegexOptions.None, 1000)]
    private static partial Regex Aim();

    [GeneratedRegex("オンライン|web|対面|書面|ハイブリッド|併用|持ち回り", RegexOptions.None, 1000)]
    private static partial Regex Format();

    [GeneratedRegex("[0-9][^、。0-9]{0,8}(?:以下|以内|未満|までと|を(?:超|こ)えない)", RegexOptions.None, 1000)]
    private static partial Regex Ceiling();

    [GeneratedRegex("[0-9][^、。0-9]{0,8}(?:以上|を下回らない)", RegexOptions.None, 1000)]
    private static partial Regex Floor();

    // ４５の漁協のうち３２が参加した; 検査場（３か所）
    [GeneratedRegex("(?<![0-9a-z第.,(])[0-9]{1,5}(?=[がはをの])|\\([0-9]{1,5}[^0-9年月日)]{1,4}\\)", RegexOptions.None, 1000)]
    private static partial Regex BareNumber();

    // 次の会議はいつ: not the day that the minutes are of.
    [GeneratedRegex("次回|次の(?:[^、。]{0,20})?(?:会議|会合|検討会|委員会|部会|懇談会|協議会|回)|\\bnext (?:\\w+ ){0,2}(?:meeting|session|council|conference)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NextAsked();

    [GeneratedRegex("次回|次の会|次会", RegexOptions.None, 1000)]
    private static partial Regex NextSaid();

    [GeneratedRegex("ため|から、|ので|[多少高低]く、|により|理由|要因|原因|ことから|によって|必要", RegexOptions.None, 1000)]
    private static partial Regex Reason();

    [GeneratedRegex("(?:どの|どちらの|どのような|どんな|何の|なんの)([一-鿿ァ-ヺー]{2,8})|([一-鿿ァ-ヺー]{0,6}(?:事業|制度|プログラム|プロジェクト|法律|大学|会社|企業|病院|研究所|基金|団体|協会))は(?:何|なん|どれ|どこ|どちら)|(?<=[たる])([市町村県区国省庁社]|大学|病院|会社|団体|制度|事業)(?:を(?:ご?教|お?聞|お?知|挙げ|あげ)|の名前|は(?:どこ|何|$|[?？]))", RegexOptions.None, 1000)]
    private static partial Regex Kind();

    /// <summary>A sentence that leans on the one before it says less by itself.</summary>
    [GeneratedRegex("^(?:そのため|このため|そこで|したがって|これにより|その際|なお、)", RegexOptions.None, 1000)]
    private static partial Regex Connective();

    [GeneratedRegex("^(?:日\\s?時|開催日|日\\s?程|期\\s?日)", RegexOptions.None, 1000)]
    private static partial Regex Time();

    [GeneratedRegex("どこで(?:開|行わ|催)|(?:会場|開催地|開催場所)は", RegexOptions.None, 1000)]
    private static partial Regex VenueAsked();

    [GeneratedRegex("場\\s?所|会\\s?場|開催地", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("大学|研究所|センター|機構|省|庁|社|会社|協会|学会|会議|委員会|部会|教授|大臣|首相|総理|長|氏", RegexOptions.None, 1000)]
    private static partial Regex Organisation();
}
