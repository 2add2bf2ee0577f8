using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>
/// ★2050年 ・… ★2035年 ・上記2050年の港に向け…: who asks for 2050年 is told what stands below that heading, not the
/// sentence below the other that mentions it; who asks for both is told both.
/// </summary>
internal static class YearHeadings
{
    /// <summary>A heading of a year, with the letters that may stand beside the date.</summary>
    const int Beside = 2;

    public static IReadOnlyList<Statement> Asked(Question question, Statement best)
    {
        if (question.Years.Count == 0 || YearAbove(best) is not { } year || (question.Years.Count == 1 && question.Years.Contains(year)))
        {
            return [];
        }

        var headings = best.Others.All.Where(other => other.IsHeading && YearOf(other.Text) is { } asked && question.Years.Contains(asked)).DistinctBy(other => YearOf(other.Text)).ToList();
        return headings.Count < question.Years.Count ? []
            : headings is [var only] ? [.. Surroundings.Below(only)]
            : [.. headings.SelectMany(heading => Surroundings.Below(heading).Prepend(heading))];
    }

    static int? YearAbove(Statement statement) =>
        statement.Others.All.LastOrDefault(other => other.IsHeading && other.Section.Span.Contains(statement.Span) && YearOf(other.Text) is not null) is { } heading ? YearOf(heading.Text) : null;

    static int? YearOf(string heading) =>
        DateReader.FindAll(heading) is [var date] && date.Span.Length >= heading.Trim().Length - Beside ? date.Year : null;
}
