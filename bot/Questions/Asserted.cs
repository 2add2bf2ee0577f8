using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>港湾戦略は令和3年に決定されたのですか; 浮標の試験は第3段階ですか: a date or a grade that the question itself says.</summary>
internal sealed partial class Asserted
{
    readonly DateMention? _date;
    readonly Match? _grade;

    Asserted(string reworded, DateMention? date, Match? grade) => (Reworded, _date, _grade) = (reworded, date, grade);

    /// <summary>…はいつ決定されたのですか: it is looked for without what was said, so that that cannot find another thing's.</summary>
    public string Reworded { get; }

    /// <summary>Null where the question asserts neither.</summary>
    public static Asserted? Of(Question question) =>
        question.Language != Language.Japanese || question.Asks(Asked.HowMuch | Asked.HowMany | Asked.Change) || Open().IsMatch(question.Text) ? null : OfDate(question.Text) ?? OfGrade(question.Text);

    /// <summary>A passage that says the date or the grade itself.</summary>
    public bool IsSaidIn(string quote) =>
        _date is { } said ? DateReader.FindAll(quote).Any(date => date.Year == said.Year && (said.Month is null || date.Month == said.Month) && (said.Day is null || date.Day == said.Day))
        : Grades(quote).Any(grade => grade.Value == _grade?.Value);

    /// <summary>One that says any date, or any grade of the same kind.</summary>
    public bool IsOfKind(string quote) =>
        _date is not null ? DateReader.FindAll(quote).Count > 0 : Grades(quote).Any(grade => grade.Groups["counter"].Value == _grade?.Groups["counter"].Value);

    /// <summary>戦略は令和3年に策定されたのですか: of the document that is named, and of nothing in it.</summary>
    public static bool IsOfDocument(Question question) => question.Documents.Count > 0 && question.Subject.All(word => word.IsWeak || Issued().IsMatch(word.Text));

    static Asserted? OfDate(string text) =>
        DateReader.FindAll(text) is [{ Year: not null } only] && Happened().IsMatch(text[only.Span.End..])
            ? new Asserted($"{text[..only.Span.Start]}いつ{text[(only.Span.End + 1)..]}", only, null) : null;

    static Asserted? OfGrade(string text) =>
        Grades(text).FirstOrDefault() is { } grade && Is().Match(text) is { Success: true } end
            ? new Asserted($"{text[..end.Index]}第何{grade.Groups["counter"].Value}{end.Groups["end"].Value}", null, grade) : null;

    static MatchCollection Grades(string text) => Grade().Matches(NormalizedText.Fold(text));

    [GeneratedRegex("^(?:閣議)?(?:決定|策定|公表|制定|施行|公布|作成|改[訂定正]|発行|取りまとめ)$", RegexOptions.None, 1000)]
    private static partial Regex Issued();

    // 令和3年に決定されたのですか
    [GeneratedRegex("^に[^、。]{2,16}?(?:ました|たの(?:です)?|たん(?:です)?|た)(?:か|よね)?[。?？]*$", RegexOptions.None, 1000)]
    private static partial Regex Happened();

    [GeneratedRegex("第(?:[0-9]{1,2}|[一二三四五六七八九ⅰ-ⅻ]|i{1,3}v?)(?<counter>相|期|段階|種|類|級)", RegexOptions.None, 1000)]
    private static partial Regex Grade();

    [GeneratedRegex("第[^第、。は]{1,4}(?:相|期|段階|種|類|級)(?<end>(?:なの|なん)?(?:です|でした)(?:か|よね)[。?？]*)$", RegexOptions.None, 1000)]
    private static partial Regex Is();

    [GeneratedRegex("何|誰|どなた|どこ|どちら|いつ|どの|どれ|どう|どん|いくら|なぜ|ない|なかっ", RegexOptions.None, 1000)]
    private static partial Regex Open();
}
