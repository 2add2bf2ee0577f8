using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Two questions in one, answered one after the other.</summary>
internal static partial class TwoQuestions
{
    /// <summary>So far apart two clauses of one question are answered, in characters.</summary>
    const int Near = 400;

    /// <summary>灯台は何基ですか。担当は？ The two, or null where there is one. Clauses are of one sentence: 灯台は何基で、担当は？</summary>
    public static (string One, string Other, bool AreClauses)? InTurn(string text) =>
        Sequence().Match(text.Trim()) is { Success: true } match ? (match.Groups["one"].Value, match.Groups["other"].Value, false)
        : Clauses().Match(text.Trim()) is { Success: true } clauses ? ($"{clauses.Groups["one"].Value}？", clauses.Groups["other"].Value, true)
        : EnglishClauses().Match(text.Trim()) is { Success: true } english ? ($"{english.Groups["one"].Value}?", english.Groups["other"].Value, true) : null;

    /// <summary>最も多かった理由は何で、その割合は？ The sentence that says the one has a share in it already.</summary>
    public static bool Answers(Answer one, string other) =>
        AskedUnit.In(other) is { } units && Words(one) is var said && units.Any(unit => AskedUnit.IsCounted(said, unit));

    /// <summary>Two clauses speak of one thing: what answers the second stands close to what answers the first.</summary>
    public static bool AreNear(Answer one, Answer other) =>
        one.Citations.Any(first => other.Citations.Any(second => first.Document == second.Document && Math.Max(first.Span.Start, second.Span.Start) - Math.Min(first.Span.End, second.Span.End) < Near));

    /// <summary>甲の試験と乙の試験は、それぞれどの大学が行ったか; 第２回と第３回、座長はそれぞれ誰か.</summary>
    public static (string One, string Other)? OfEach(Question question)
    {
        if (Meetings().Match(question.Text) is { Success: true } meetings)
        {
            var (topic, rest) = (meetings.Groups["topic"].Value, $"{meetings.Groups["rest"].Value}{meetings.Groups["asked"].Value}");
            return ($"{topic}{meetings.Groups["one"].Value}の{rest}", $"{topic}{meetings.Groups["other"].Value}の{rest}");
        }

        return question.Documents.Count < 2 && Both().Match(question.Text) is { Success: true } match
            ? ($"{match.Groups["topic"].Value}{match.Groups["one"].Value}は{match.Groups["rest"].Value}", $"{match.Groups["topic"].Value}{match.Groups["other"].Value}は{match.Groups["rest"].Value}") : null;
    }

    /// <summary>第２回の開催日と場所は？</summary>
    public static (string One, string Other)? OfFields(string text) =>
        Fields().Match(text.Trim()) is { Success: true } match
            ? ($"{match.Groups["topic"].Value}{match.Groups["one"].Value}は？", $"{match.Groups["topic"].Value}{match.Groups["other"].Value}は？") : null;

    /// <summary>Null where one of them has no answer in sentences: half of it would pass for the whole.</summary>
    public static Answer? Join(Answer one, Answer other)
    {
        if (!MayJoin(one) || !MayJoin(other) || one.Text == other.Text)
        {
            return null;
        }

        if (Holds(other, one))
        {
            return other;
        }

        var last = one.Citations.Select(citation => citation.Number).DefaultIfEmpty(0).Max();
        return one with
        {
            Kind = other.Kind == AnswerKind.Figure ? AnswerKind.Figure : one.Kind,
            Text = $"{one.Text}\n{Mark().Replace(other.Text, mark => $"[{int.Parse(mark.ValueSpan[1..^1], CultureInfo.InvariantCulture) + last}]")}",
            Citations = [.. one.Citations, .. other.Citations.Select(citation => citation with { Number = citation.Number + last })],
            Figures = [.. one.Figures, .. other.Figures.Select(figure => figure with { Citation = figure.Citation + last })],
            Derived = [.. one.Derived.Concat(other.Derived).DistinctBy(derived => derived.Text)],
        };
    }

    /// <summary>いつ完成し、持ち主は誰: the sentence that names the owner has the date too, and needs no other before it.</summary>
    static bool Holds(Answer answer, Answer other)
    {
        var (said, words) = (Words(answer), Words(other));
        if (words.Split('\n').All(line => said.Contains(line, StringComparison.Ordinal)))
        {
            return true;
        }

        var numbers = Digits().Matches(words).Select(match => match.Value).ToList();
        return answer.Kind == AnswerKind.Answer && numbers.Count > 0 && numbers.TrueForAll(number => said.Contains(number, StringComparison.Ordinal));
    }

    static string Words(Answer answer) => NormalizedText.Fold(Mark().Replace(answer.Text, ""));

    [GeneratedRegex(@"\d+[年月日回人名件基円倍割%]?", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    /// <summary>
    /// What was counted or computed holds for its own citations alone, and so does a line beside the figures (…年度は読み取れません);
    /// a year that was read off a heading holds anywhere.
    /// </summary>
    static bool MayJoin(Answer answer) =>
        answer.Kind is AnswerKind.Answer or AnswerKind.Figure && answer.Derived.All(derived => derived.From.Count == 0)
        && (answer.Kind != AnswerKind.Figure || answer.Text.Split('\n').Length == answer.Figures.Count);

    [GeneratedRegex(@"\[\d{1,3}\]", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    // 桟橋は今いくつで、10年後の目標は？
    [GeneratedRegex("^(?<one>[^。?？]{4,80}?(?:何|いくつ|いくら|いつ|誰|どこ|(?<!な)ど[のれ])[^、。?？]{0,24}?)(?:で|て)?、(?<other>(?!それぞれ)[^、。?？]{1,24}(?:は|も|として)[^、。?？]{0,24}[。?？]?)$", RegexOptions.None, 1000)]
    private static partial Regex Clauses();

    [GeneratedRegex("^(?<one>(?:when|where|who|how (?:many|much)|(?:in|on|at|by|to|for)? ?(?:what|which)) [^?]{8,100}?),? and (?<other>(?:when|where|who|how (?:many|much)|(?:in|on|at|by|to|for)? ?(?:what|which)) [^?]{3,60}[?]?)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishClauses();

    [GeneratedRegex("^(?<one>[^。?？]{5,80}(?:か[。?？]|[?？]))\\s*(?<other>[^。?？]{2,40}(?:[かはも][。?？]?|[?？]|の場合[はも][^。?？]{0,12}[。?？]?))$", RegexOptions.None, 1000)]
    private static partial Regex Sequence();

    [GeneratedRegex("^(?<topic>[^、。?？]{2,60}の)(?<one>[一-鿿ァ-ヺー]{2,12})と(?<other>[一-鿿ァ-ヺー]{2,12})(?:は[^、。?？]{0,12}|を(?:教え|ご教示|お示し|知り)[^、。?？]{0,12})[。?？]?$", RegexOptions.None, 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(@"^(?<topic>.*?)(?<one>第?\d{1,3}回)と(?<other>第?\d{1,3}回)[、の]?(?<rest>.*)それぞれ、?(?<asked>.*)$", RegexOptions.None, 1000)]
    private static partial Regex Meetings();

    [GeneratedRegex("^(?<topic>[^、。]{2,40}(?:で|には?|において)は?、)?(?<one>[^、。]{2,40}?)と、?(?<other>[^、。]{2,40}?)(?:は|では|について)、?それぞれ(?:、)?(?<rest>.{3,})$", RegexOptions.None, 1000)]
    private static partial Regex Both();
}
