using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Every [n] of the text has its citation, and every citation its [n].</summary>
internal sealed partial class MarkRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        var citations = answer.Answer.Citations;
        var marks = Mark().Matches(answer.Answer.Text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var mark in marks.Where(mark => !citations.Any(citation => Number(citation) == mark || citation.Quote.Contains($"[{mark}]", StringComparison.Ordinal))))
        {
            yield return new Fault("mark", "", $"[{mark}]");
        }

        foreach (var citation in citations.Where(citation => !marks.Contains(Number(citation))))
        {
            yield return new Fault("unused", citation.Section, $"[{Number(citation)}]");
        }
    }

    static string Number(Citation citation) => citation.Number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[([0-9]{1,4})\]", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
