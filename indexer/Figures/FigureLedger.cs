using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>A document → every number in it with what it counts, when, and how sure that is.</summary>
internal static class FigureLedger
{
    public static LedgerResult Read(PolicyDocument document)
    {
        var text = new LedgerText(document);
        var legends = new Legends(text);
        var rows = ReadIndicators(text, legends);
        List<Figure> figures = [.. rows.SelectMany(row => row.Row.Figures())];
        var taken = figures.Select(figure => figure.Span.Start).ToHashSet();
        var mentions = new MentionLedger(text, legends, rows).Read(taken);
        figures.AddRange(mentions.Figures);
        figures.AddRange(DateFigures.Read(text));
        figures = figures.ConvertAll(new ProgrammeMinistries(text).Of);
        figures.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var indicators = rows.Select(row => row.Row).ToList();
        var bySpan = figures.ToDictionary(figure => figure.Span);
        var changes = mentions.Changes.Select(change => change.Words.Of(bySpan[change.Change], bySpan[change.Current])).ToList();
        var audits = FigureAudit.Check(figures, indicators, mentions, changes);
        return new LedgerResult(figures, FigureAudit.Contradictions(audits), DoubtFindings.Of(text, figures)) { Indicators = indicators, Audits = audits, Changes = changes };
    }

    static List<(IndicatorLines Lines, IndicatorRow Row)> ReadIndicators(LedgerText text, Legends legends)
    {
        var reader = new IndicatorRows(text, legends, new IndicatorNotes(text));
        return [.. IndicatorTables.Find(text).Select(lines => (lines, reader.Read(lines)))];
    }
}
