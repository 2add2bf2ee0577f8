using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers;

/// <summary>Two questions in one, answered one after the other.</summary>
internal static partial class TwoQuestions
{
    /// <summary>灯台は何基ですか。担当は？ The two, or null where there is one.</summary>
    public static (string One, string Other)? InTurn(string text) =>
        Sequence().Match(text.Trim()) is { Success: true } match ? (match.Groups["one"].Value, match.Groups["other"].Value) : null;

    /// <summary>甲の試験と乙の試験は、それぞれどの大学が行ったか.</summary>
    public static (string One, string Other)? OfEach(Question question) =>
        question.Documents.Count < 2 && Both().Match(question.Text) is { Success: true } match
            ? ($"{match.Groups["one"].Value}は{match.Groups["rest"].Value}", $"{match.Groups["other"].Value}は{match.Groups["rest"].Value}") : null;

    /// <summary>Null where one of them has no answer in sentences: half of it would pass for the whole.</summary>
    public static Answer? Join(Answer one, Answer other)
    {
        if (one.Kind is not (AnswerKind.Answer or AnswerKind.Figure) || other.Kind != one.Kind || one.Text == other.Text || one.Derived.Count + other.Derived.Count > 0)
        {
            return null;
        }

        var last = one.Citations.Select(citation => citation.Number).DefaultIfEmpty(0).Max();
        return one with
        {
            Text = $"{one.Text}\n{Mark().Replace(other.Text, mark => $"[{int.Parse(mark.ValueSpan[1..^1], CultureInfo.InvariantCulture) + last}]")}",
            Citations = [.. one.Citations, .. other.Citations.Select(citation => citation with { Number = citation.Number + last })],
            Figures = [.. one.Figures, .. other.Figures.Select(figure => figure with { Citation = figure.Citation + last })],
        };
    }

    [GeneratedRegex(@"\[\d{1,3}\]", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("^(?<one>[^。?？]{5,80}(?:か[。?？]|[?？]))\\s*(?<other>[^。?？]{2,40}(?:[かはも][。?？]?|[?？]|の場合[はも][^。?？]{0,12}[。?？]?))$", RegexOptions.None, 1000)]
    private static partial Regex Sequence();

    [GeneratedRegex("^(?<one>[^、。]{2,40}?)と、?(?<other>[^、。]{2,40}?)(?:は|では|について)、?それぞれ(?:、)?(?<rest>.{3,})$", RegexOptions.None, 1000)]
    private static partial Regex Both();
}
