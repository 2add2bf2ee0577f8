using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>A question that leans on the one before: その前年度は？, では§5は？, ※2についてもう少し, それはいつ？</summary>
internal static partial class FollowUp
{
    public static bool Refers(Question question) =>
        Pointing().IsMatch(question.Text) || NextPlaces.AreAsked(question.Text)
        || (question.Places.Notes.Count > 0 && question.Places.Sections.Count == 0)
        || IsOfNeighbour(question) || OpenQuestion.Of(question) is { Words.Count: > 0 }
        || ((question.Subject.Count <= 1 || question.Subject.All(word => word.IsWeak)) && (question.Documents.Count == 0 || IsName(question)) && question.Text.Length <= 25 && !IsWhole(question));

    /// <summary>前年度と比べて増えた？ names neither the year that it counts from nor a thing.</summary>
    static bool IsOfNeighbour(Question question) =>
        question is { YearShift: not 0, Years.Count: 0, Documents.Count: 0 } && question.Subject.All(word => word.IsWeak || Changed().IsMatch(word.Text));

    [GeneratedRegex("^(?:増|減|上が|下が|伸び|変わ|変化|差|予算額?$|金?額$)", RegexOptions.None, 1000)]
    private static partial Regex Changed();

    /// <summary>対応案は？ may name a document, or a part of the row that was spoken of.</summary>
    static bool IsName(Question question) => question.Subject.Count == 0 && question.Text.Length <= 8;

    /// <summary>§2の新旧対照表を見せて, 議長は誰ですか, 「目標」には何が書かれていますか: says what is asked, and of what.</summary>
    static bool IsWhole(Question question) =>
        Predicate().IsMatch(question.Text)
        && (Quoted().IsMatch(question.Text)
            || (question.Places.Sections.Count > 0 && question.Asks(Asked.Change))
            || (question.Asks(Asked.Who) && question.Subject.Any(word => !word.IsWeak && !IsOfAnything(word.Text))));

    /// <summary>担当者は誰ですか: every programme has one; 議長 is of the meeting on file.</summary>
    public static bool IsOfAnything(string word) => word is "担当者" or "責任者" or "代表者" or "管理者" or "連絡先" or "問い合わせ先";

    /// <summary>それに基づいて何を…, その後どう…: what follows from it, not what it is.</summary>
    public static bool GoesOn(string text) => Further().IsMatch(text);

    [GeneratedRegex("(?:それ|これ)(?:に基づ|を(?:受け|踏まえ|もと)|により|によって)|その(?:後|結果|ため)|それで|そこで", RegexOptions.None, 1000)]
    private static partial Regex Further();

    /// <summary>それ以外は？: of what was told before, all that was not.</summary>
    public static bool AsksRest(string text) => Rest().IsMatch(text);

    [GeneratedRegex("^(?:では|じゃあ)?、?(?:それ|これ|上記)ら?以外(?:の(?:もの|修正|注記?))?[はを](?:何|どれ|ある|あり|教え|全部|[?？。]|$)|^(?:では|じゃあ)?、?(?:残り|ほか|他)は[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex Rest();

    /// <summary>§2の浮標について教えて。灯台は？ → §2の灯台について教えて; null where what is named is a year, a number or a place, or the turn before asked for more.</summary>
    public static string? OfOther(string before, Question question) =>
        question is { Language: Language.Japanese, Documents.Count: 0, Years.Count: 0, YearShift: 0, Ordinals.Count: 0, Places.IsEmpty: true } && question.Subject.Any(word => !word.IsWeak)
        && Other().Match(question.Text) is { Success: true } other && About().Match(before) is { Success: true } about
            ? $"{before[..about.Groups["what"].Index]}{other.Groups["what"].Value}{before[(about.Groups["what"].Index + about.Groups["what"].Length)..]}" : null;

    [GeneratedRegex("^(?:では|じゃあ|それでは)?、?(?<what>[一-鿿ァ-ヺーA-Za-z0-9・々]{2,20})(?:について)?は[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex Other();

    [GeneratedRegex("^(?:[^、。]*の)?(?<what>[一-鿿ァ-ヺーA-Za-z0-9・々]{2,20})(?:について|に関して)(?:教えて|説明して)(?:ください|下さい)?[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex About();

    public static Question Complete(Question question, Question before)
    {
        if (question.Places.IsEmpty && NextPlaces.Of(question.Text, before.Places) is { } next)
        {
            // 3は？ asks the same of another place: the number is no word of the subject.
            return before with { Text = question.Text, Full = $"{before.Full} {question.Text}", Language = question.Language, Places = next, Before = before };
        }

        var places = Places(question.Places, before.Places);
        var years = Years(question, before);
        // A place, a year or a word in the new question takes the place of the old one's; what it leaves open stays.
        var kinds = question.Asked & ~Asked.Summary;
        var asked = kinds == Asked.Fact && !GoesOn(question.Text) && !Use().IsMatch(question.Text) ? before.Asked : question.Asked | (before.Asked & (Asked.Change | Asked.HowMuch | Asked.HowMany) & Kept(question)) | (before.Asked & Asked.Difference & Rated(question));
        var pointing = Pointing().IsMatch(question.Text) || question.Subject.All(word => word.IsWeak) || OpenQuestion.Of(question) is not null;
        var adds = question.Text.Length <= ShortSum && Sum().IsMatch(question.Text);
        var keeps = pointing || adds || places != question.Places;
        var kept = Kept(question, before).ToList();
        return question with
        {
            Full = $"{before.Full} {question.Text}",
            Asked = asked,
            Places = places,
            Years = years,
            Documents = question.Documents.Count > 0 ? question.Documents : before.Documents,
            Subject = keeps ? With(question.Subject, kept) : question.Subject,
            Meant = keeps && question.Meant.Count > 0 ? With(question.Meant, kept) : question.Meant,
            Ordinals = question.Ordinals.Count > 0 ? question.Ordinals : before.Ordinals,
            Before = before,
            Spoken = adds || question.Subject.All(word => word.IsWeak || DateReader.FindAll(word.Text).Count > 0) ? [.. before.Spoken.Concat(years).Distinct()] : years,
        };
    }

    /// <summary>副作用は？ behind 何回行われましたか: where no number answers, none was asked for. Null where nothing new is named.</summary>
    public static Question? AsItStands(Question question) =>
        question is { IsFollowUp: true, Years.Count: 0 } && question.Subject.Any(word => word is { IsNew: true, IsWeak: false }) && Cues.Read(question.Text) is var asked && asked != question.Asked
            ? question with { Asked = asked } : null;

    static IReadOnlyList<SubjectWord> With(IReadOnlyList<SubjectWord> own, List<SubjectWord> kept) =>
        [.. own.Select(word => word with { IsNew = true }).Concat(kept.Select(word => word with { IsNew = false })).DistinctBy(word => word.Text)];

    /// <summary>議長は誰？ どこで開かれた？: not where the chair was. 議長は誰？ では副議長は？: a new word of the same kind takes the old one's place; 予算 stays for では他の事業は？</summary>
    static IEnumerable<SubjectWord> Kept(Question question, Question before)
    {
        if (Instead().IsMatch(question.Text) && question.Subject.Any(IsProgramme))
        {
            return before.Subject.Where(word => !IsProgramme(word));
        }

        if (before.Asks(Asked.Who) && question.Asks(Asked.When | Asked.Where) && !question.Asks(Asked.Who))
        {
            return before.Subject.Where(word => !Post().IsMatch(word.Text));
        }

        var own = question.Subject.Where(word => !word.IsWeak).ToList();
        var replaced = own.Count == 1 && Instead().IsMatch(question.Text)
            ? before.Subject.LastOrDefault(word => SameKind(word, own[0])) ?? (before.Asks(Asked.Who) ? before.Subject.LastOrDefault(word => !word.IsWeak) : null)
            : null;
        return before.Subject.Where(word => word != replaced);
    }

    /// <summary>では海洋調査プロジェクトは？ asked after 気象観測事業の予算は？ leaves 予算 only.</summary>
    static bool IsProgramme(SubjectWord word) => Programme().IsMatch(word.Text);

    /// <summary>再生プロジェクト and 創薬プロジェクト.</summary>
    static bool SameKind(SubjectWord one, SubjectWord other) =>
        one.Text != other.Text && one.Text.Length > 2 && other.Text.Length > 2 && one.Text.AsSpan()[^2..].SequenceEqual(other.Text.AsSpan()[^2..]);

    /// <summary>それはいつ？ asks for a date of the same thing, no longer for an amount; そのお金は何に使う？ for what it is spent on.</summary>
    static Asked Kept(Question question) =>
        question.Asks(Asked.When | Asked.Who | Asked.Where | Asked.Why) || Use().IsMatch(question.Text) ? Asked.Change : Asked.Change | Asked.HowMuch | Asked.HowMany;

    /// <summary>合計は？ is of what was spoken of; 基金の合計は？ of something else.</summary>
    const int ShortSum = 10;

    /// <summary>何％？ after 差は？: of the difference.</summary>
    static Asked Rated(Question question) => Rate().IsMatch(question.Text) ? Asked.Difference : Asked.Fact;

    static QuestionPlaces Places(QuestionPlaces own, QuestionPlaces before) =>
        own.Sections.Count > 0 ? own
        : new QuestionPlaces(before.Sections, own.Notes.Count > 0 ? own.Notes : before.Notes, own.Path ?? before.Path);

    static IReadOnlyList<int> Years(Question question, Question before)
    {
        var last = before.Years.Count > 0 ? before.Years[^1] : (int?)null;
        return question.Years.Count > 0 ? question.Years
            : last is { } year && question.YearShift != 0 ? [year + question.YearShift]
            : before.Years;
    }

    public static int YearShift(string text) => YearBefore().IsMatch(text) ? -1 : YearAfter().IsMatch(text) ? 1 : 0;

    /// <summary>その前年度の差は → その、の差は: the year is asked on its own.</summary>
    public static string WithoutShift(string text) => YearBefore().Replace(YearAfter().Replace(text, "、"), "、");

    [GeneratedRegex(@"^(?:では|じゃあ|それでは|ちなみに|また)?[、,]?\s*(?:その|それ|そこ|これ|この|彼女?(?=[のはが])|同じ|同|上記|前者|後者)|そのうち|うち(?:の)?|もう少し|もっと|さらに詳しく|続き|^(?:では|じゃあ|それでは|で(?=[、,])|and |what about|how about)|\b(?:it|that|those|them|they|its|more)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"何に使|何のため|使い道|使途|用途|\bspent on\b|\bused for\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"^(?:では|じゃあ|その|両方の|二つの)?、?(?:合計|総計|足す|足し|合わせ)", RegexOptions.None, 1000)]
    private static partial Regex Sum();

    [GeneratedRegex(@"何(?:[%％]|パーセント|割|倍)|\bper ?cent", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"前年度|前の年度?|前年|昨年度|一年前|\bprevious year\b|\byear before\b|\bprior year\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"翌年度|次の年|翌年|次年度|\bfollowing year\b|\byear after\b|\bnext year\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"^(?:では|じゃあ|それでは|and\b|what about\b|how about\b)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Instead();

    // 議長は誰？ and 座長代理は？ leave the rest to the question before.
    [GeneratedRegex(@"(?:です|ます|でした|ました|でしょう)か[。？?]*$|(?:て|で)(?:ください|下さい|欲しい|ほしい)?[。！!]*$|^(?:who|what|when|where|which|how|show|list|summari[sz]e)\b.*\?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Predicate();

    [GeneratedRegex("(?:議長|座長|委員長|会長|部会長|委員|構成員|メンバー|出席者|参加者|欠席者)$|^(?:chair\\w*|attend\\w*|members?|participants?)$", RegexOptions.None, 1000)]
    private static partial Regex Post();

    [GeneratedRegex("「[^」]{2,}」", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:事業|プロジェクト|プログラム|計画|戦略|制度|構想|基金|補助金|交付金)$", RegexOptions.None, 1000)]
    private static partial Regex Programme();
}
