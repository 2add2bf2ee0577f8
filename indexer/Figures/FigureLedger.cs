using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>A document → every number in it with what it counts, when, and how sure that is.</summary>
internal static class FigureLedger
{
    public static LedgerResult Read(PolicyDocument document)
    {
        var text = new LedgerText(document);
        var legends = new Legends(text);
        var (rows, lost) = ReadIndicators(text, legends);
        List<Figure> figures = [.. rows.SelectMany(row => row.Row.Figures()), .. lost.SelectMany(row => row.Figures())];
        var taken = figures.Select(figure => figure.Span.Start).ToHashSet();
        var columns = new ColumnTables(text).Read(taken);
        figures.AddRange(columns.Figures);
        taken.UnionWith(columns.Taken);
        var lines = YearLines.Read(text, taken);
        figures.AddRange(lines);
        taken.UnionWith(lines.Select(figure => figure.Span.Start));
        var mentions = new MentionLedger(text, legends, rows).Read(taken);
        mentions = mentions with { Figures = LetteredParts.Attribute(text, mentions.Figures, columns.Rows) };
        figures.AddRange(mentions.Figures);
        figures.AddRange(DateFigures.Read(text));
        figures = figures.ConvertAll(new ProgrammeMinistries(text).Of);
        figures.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var indicators = rows.Select(row => row.Row).ToList();
        var changes = Changes(figures, mentions);
        var audits = FigureAudit.Check(figures, indicators, lost, mentions, changes, columns.Totals);
        return new LedgerResult(figures, FigureAudit.Contradictions(audits), DoubtFindings.Of(text, figures)) { Indicators = indicators, Audits = audits, Changes = changes };
    }

    static (List<(IndicatorLines Lines, IndicatorRow Row)> Rows, List<LostRow> Lost) ReadIndicators(LedgerText text, Legends legends)
    {
        var lines = IndicatorTables.Find(text);
        var cells = lines.ToDictionary(row => row, row => new IndicatorCells(text, row));
        var order = new TableOrder(text, lines, row => cells[row].Values);
        var reader = new IndicatorRows(text, legends, new IndicatorNotes(text));
        return (
            [.. lines.Where(row => order.CandidatesOf(row) is null).Select(row => (row, reader.Read(row, cells[row])))],
            [.. lines.Where(row => order.CandidatesOf(row) is not null).Select(row => LostRow.Read(text, cells[row].Values, order.CandidatesOf(row) ?? []))]);
    }

    static List<StatedChange> Changes(List<Figure> figures, MentionResult mentions)
    {
        if (mentions.Changes.Count == 0)
            return [];
        var bySpan = figures.ToDictionary(figure => figure.Span);
        return [.. mentions.Changes.Select(change => change.Words.Of(bySpan[change.Change], bySpan[change.Current]))];
    }
}
