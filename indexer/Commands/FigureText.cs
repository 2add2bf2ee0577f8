using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Commands;

/// <summary>A ledger, its checked sums and comparisons as lines for people.</summary>
internal static class FigureText
{
    public static void WriteLedger(FigureSource source, LedgerFilter filter, TextWriter writer)
    {
        foreach (var (_, document, ledger) in source.Documents)
        {
            writer.WriteLine($"■ {document.Info.Title}");
            foreach (var figure in document.Figures.Where(filter.Shows))
            {
                writer.WriteLine($"  {Line(document, figure)}");
            }

            var audits = ledger.Audits.Where(audit => filter.Shows(audit.Total) || audit.Parts.Any(filter.Shows)).ToList();
            if (audits.Count > 0)
                writer.WriteLine("  検算");
            foreach (var audit in audits)
            {
                writer.WriteLine($"    {FigureWords.Of(audit)}：{audit.Message}{Places(audit)}");
            }
        }
    }

    // Where it is said: the total first, then each other place once.
    static string Places(Audit audit) => string.Concat(
        audit.Parts.Prepend(audit.Total).DistinctBy(figure => (figure.Section, figure.Page))
            .Select(figure => $"（{FigureSource.PlaceOf(figure)}）"));

    public static void WriteComparison(FigureSource source, FigureComparisons compared, TextWriter writer)
    {
        writer.WriteLine($"同じ事業・年度の数の比較：一致 {compared.Count(ComparisonOutcome.Agree)}、相違 {compared.Count(ComparisonOutcome.Differ)}、比較できない {compared.Count(ComparisonOutcome.NotComparable)}");
        foreach (var result in compared.Results)
        {
            writer.WriteLine($"■ {FigureWords.Of(result.Outcome)}：{result.Message}");
            writer.WriteLine($"    {source.Quote(result.First)}");
            writer.WriteLine($"    {source.Quote(result.Second)}");
        }

        foreach (var renamed in compared.Renamed)
        {
            writer.WriteLine($"■ 名称の変更：{renamed.Message}");
            writer.WriteLine($"    {source.QuoteName(renamed.Renaming.Former)}");
            writer.WriteLine($"    {source.QuoteName(renamed.Renaming.Current)}");
        }
    }

    /// <summary>46億円　航路…プロジェクト　令和5年度　予算　［本文に明記］　第2章 (2)3.</summary>
    static string Line(PolicyDocument document, Figure figure)
    {
        var name = figure.SubOf is null ? figure.Label : $"{figure.SubOf}（{figure.Label}）";
        var label = name.Length > 0 ? name : figure.Candidates.Count > 0 ? $"（どれか：{string.Join("／", figure.Candidates)}）" : "（不明）";
        var doubt = figure.Doubt is { } text ? $"　※{text}{(figure.ProposedReading is { } reading ? $"読みの候補：{reading}" : "")}" : "";
        return string.Join('　', new[]
        {
            figure.Span.In(document.Text).ReplaceLineEndings(""), label, figure.Period, FigureWords.Of(figure.Measure), $"［{FigureWords.Of(figure.Attribution)}］", figure.Section,
        }.Where(part => !string.IsNullOrEmpty(part))) + string.Create(CultureInfo.InvariantCulture, $"（p.{figure.Page}）") + doubt;
    }
}
