using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>A summary as lines to read: decisions first, then rival wordings, opinions, and what the text has already.</summary>
internal static class SummaryText
{
    public static string Japanese(ChangeSummary summary) => Write(summary, change => change.Japanese, counts => counts.InJapanese(), new(
        "提案", "別案（互いに両立しない）", "意見（決定ではない）", "すでに本文に反映済み", "要確認", "修正注のない部分", "注記の外で気づいた点", one => one.Japanese));

    public static string English(ChangeSummary summary) => Write(summary, change => change.English, counts => counts.InEnglish(), new(
        "Changes", "Rival wordings (at most one applies)", "Opinions (not decided)", "Already in the text", "To be checked", "Parts without notes", "Beyond the notes", one => one.English));

    sealed record Headings(string Decided, string Alternatives, string Opinions, string Applied, string Discrepancies, string Untouched, string Observations, Func<Observation, string> Observed);

    static string Write(ChangeSummary summary, Func<ChangeSentence, string> sentence, Func<ChangeCounts, string> counts, Headings headings)
    {
        var text = new StringBuilder().Append(counts(summary.Counts)).Append('\n');
        foreach (var section in summary.Sections)
        {
            text.Append('\n').Append(section.Label).Append("  ").Append(section.Heading).Append("  ").Append(counts(section.Counts)).Append('\n');
            WriteList(text, headings.Decided, section.Decided, sentence);
            WriteList(text, headings.Alternatives, section.Alternatives, sentence);
            WriteList(text, headings.Opinions, section.Opinions, sentence);
            WriteList(text, headings.Applied, section.Applied, sentence);
        }

        WriteLines(text.Append('\n'), headings.Discrepancies, [.. summary.Discrepancies.Select(one => one.Message)]);
        WriteLines(text, headings.Untouched, summary.Untouched);
        WriteLines(text, headings.Observations, [.. summary.Observations.Select(headings.Observed)]);
        return Printable.Of(text.ToString());
    }

    static void WriteList(StringBuilder text, string heading, IEnumerable<ChangeSentence> changes, Func<ChangeSentence, string> sentence) =>
        WriteLines(text, heading, [.. changes.Select(change => change.Row.Note is { } note ? $"{note}  {sentence(change)}" : sentence(change))]);

    static void WriteLines(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("  ").Append(heading).Append('（').Append(lines.Count).Append("）\n");
        foreach (var line in lines)
        {
            text.Append("    - ").Append(line).Append('\n');
        }
    }
}
