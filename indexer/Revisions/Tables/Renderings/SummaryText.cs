using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>
/// A summary as lines to read: counts, every change by kind, then part by part what is decided first, rival wordings,
/// opinions, and what the text has already.
/// </summary>
internal static class SummaryText
{
    public static string Japanese(ChangeSummary summary) => Write(summary, new Language(
        change => change.Japanese, counts => counts.InJapanese(), line => line.Japanese, one => one.Message, list => list.InJapanese, "：", "、", " {0}件",
        "提案", "別案（互いに両立しない）", "意見（決定ではない）", "すでに本文に反映済み", "選択した案", "採らなかった意見・案", "要確認", "読み方の注意", "番号の変更", "修正注のない部分",
        "注記の外で気づいた点", one => one.Japanese));

    public static string English(ChangeSummary summary) => Write(summary, new Language(
        change => change.English, counts => counts.InEnglish(), line => line.English, DiscrepancyWords.English, list => list.InEnglish, ": ", ", ", " ({0})",
        "Changes", "Rival wordings (at most one applies)", "Opinions (not decided)", "Already in the text", "Chosen", "Not chosen", "To be checked", "Read with a doubt", "Renumbered", "Parts without notes",
        "Beyond the notes", one => one.English));

    sealed record Language(
        Func<ChangeSentence, string> Sentence,
        Func<ChangeCounts, string> Counts,
        Func<BranchLine, string> Branch,
        Func<Discrepancy, string> Discrepancy,
        Func<CompleteList, string> Complete,
        string Colon,
        string Comma,
        string Number,
        string Decided,
        string Alternatives,
        string Opinions,
        string Applied,
        string Taken,
        string Left,
        string Discrepancies,
        string Readings,
        string Renumberings,
        string Untouched,
        string Observations,
        Func<Observation, string> Observed);

    static string Write(ChangeSummary summary, Language language)
    {
        var text = new StringBuilder().Append(summary.Title).Append('\n').Append(language.Counts(summary.Counts)).Append('\n');
        foreach (var kind in summary.Counts.ByKind)
        {
            var all = summary.All(kind.Kind);
            text.Append("  ").Append(language.Complete(all)).Append(language.Colon)
                .AppendJoin(language.Comma, all.Changes.Select(change => $"{Name(change.Row)} [{change.Row.Target}]")).Append('\n');
        }

        if (summary.Branch is { } branch)
        {
            WriteList(text, "\n", language.Taken, branch.Taken.Select(line => $"{line.Name}  {language.Branch(line)}"), language);
            WriteList(text, "\n", language.Left, branch.Left.Select(line => $"{line.Name}  {language.Branch(line)}"), language);
        }

        foreach (var section in summary.Sections)
        {
            text.Append('\n').AppendJoin("  ", new[] { section.Label, section.Heading, language.Counts(section.Counts) }.Where(part => !string.IsNullOrEmpty(part))).Append('\n');
            WriteChanges(text, language.Decided, section.Decided, language);
            WriteChanges(text, language.Alternatives, section.Alternatives, language);
            WriteChanges(text, language.Opinions, section.Opinions, language);
            WriteChanges(text, language.Applied, section.Applied, language);
        }

        WriteList(text, "\n", language.Discrepancies, summary.Discrepancies.Select(language.Discrepancy), language);
        WriteList(text, "\n", language.Readings, summary.Readings.Select(one => one.Message), language);
        WriteList(text, "\n", language.Renumberings, summary.Renumberings.Where(one => one.IsOwn).Select(one => $"{one.Old} → {one.New}"), language);
        WriteList(text, "\n", language.Untouched, summary.Untouched, language);
        WriteList(text, "\n", language.Observations, summary.Observations.Select(language.Observed), language);
        return Printable.Of(text.ToString());
    }

    static string Name(ChangeRow row) => row.Branch?.Name ?? row.Note ?? "";

    static void WriteChanges(StringBuilder text, string heading, IEnumerable<ChangeSentence> changes, Language language) =>
        WriteList(text, "  ", heading, changes.Select(change => $"{Name(change.Row)}  {language.Sentence(change)}".TrimStart()), language);

    static void WriteList(StringBuilder text, string before, string heading, IEnumerable<string> lines, Language language)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append(before).Append(heading).AppendFormat(CultureInfo.InvariantCulture, language.Number, all.Count).Append('\n');
        foreach (var line in all)
        {
            text.Append("    - ").Append(line).Append('\n');
        }
    }
}
