using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Figures;

/// <summary>Indicator tables whose cells are known, read as if their columns had been flattened.</summary>
public class IndicatorSlideTests(ITestOutputHelper output)
{
    static readonly TableLayout[] Kept = [TableLayout.Rows];

    static int Slides => int.TryParse(Environment.GetEnvironmentVariable("TABLES"), out var count) ? count : 1000;

    [Fact]
    public void No_cell_is_given_to_the_wrong_indicator_part_measure_or_year()
    {
        var seed = GeneratorSeed.Value;
        var counts = Enum.GetValues<TableLayout>().ToDictionary(layout => layout, _ => new Count());
        for (var i = 0; i < Slides; i++)
        {
            var slide = IndicatorSlide.Generate(new Random(seed + i), (TableLayout)(i % counts.Count));
            counts[slide.Layout].Add(slide, Ledger.Of(slide.Text), seed + i);
        }

        foreach (var (layout, count) in counts)
            output.WriteLine($"{layout}: {count}");
        Assert.All(counts, pair => Assert.True(pair.Value.Wrong == 0, $"{pair.Key} {pair.Value}\n{pair.Value.Example}"));
        Assert.All(Kept, layout => Assert.True(counts[layout].Right >= 0.98 * counts[layout].All, $"{layout} {counts[layout]}\n{counts[layout].Missed}"));
    }

    [Fact]
    public void Every_number_of_every_row_of_years_changed_by_one_is_found()
    {
        var seed = GeneratorSeed.Value;
        var (changed, found) = (0, 0);
        for (var i = 0; i < Slides / 20; i++)
        {
            var random = new Random(seed + i);
            var slide = IndicatorSlide.Generate(random, TableLayout.Rows);
            var checkedOnes = Ledger.Of(slide.Text).Audits.Where(audit => audit.Kind == AuditKind.Series).SelectMany(audit => audit.Parts.Append(audit.Total)).ToList();
            Assert.All(Ledger.Of(slide.Text).Audits.Where(audit => audit.Kind == AuditKind.Series), audit => Assert.Equal(AuditOutcome.AddsUp, audit.Outcome));
            foreach (var number in checkedOnes.OrderBy(_ => random.Next()).Take(6))
            {
                changed++;
                found += IsFound(slide.Text, number) ? 1 : 0;
            }
        }

        output.WriteLine($"{found} of {changed}");
        Assert.True(found == changed && changed > 0, $"seed {seed}: {found} of {changed}");
    }

    static bool IsFound(string text, Figure number)
    {
        var digits = number.Span.In(text).TakeWhile(char.IsDigit).Count();
        var mutant = text[..number.Span.Start] + ((number.Value ?? 0) + 1) + text[(number.Span.Start + digits)..];
        return Ledger.Of(mutant).Discrepancies.Any(discrepancy => discrepancy.Spans.Any(span => span.Start == number.Span.Start));
    }

    sealed class Count
    {
        public int Right { get; private set; }

        public int Wrong { get; private set; }

        public int Open { get; private set; }

        public int All { get; private set; }

        public string Example { get; private set; } = "";

        public string Missed { get; private set; } = "";

        public void Add(IndicatorSlide slide, LedgerResult ledger, int seed)
        {
            var figures = ledger.Figures.ToDictionary(figure => figure.Span.Start);
            foreach (var (place, truth) in slide.Truth)
            {
                All++;
                var figure = figures.GetValueOrDefault(place);
                if (figure is null or { Attribution: FigureAttribution.Unattributed })
                {
                    Open++;
                    Missed = Missed.Length > 0 ? Missed : Shown(slide, ledger, seed, truth, figure);
                }
                else if (IsRight(figure, truth))
                    Right++;
                else
                {
                    Wrong++;
                    Example = Example.Length > 0 ? Example : Shown(slide, ledger, seed, truth, figure);
                }
            }
        }

        static bool IsRight(Figure figure, CellTruth truth) =>
            figure.Value == truth.Value && figure.Measure == truth.Measure && figure.FiscalYear == truth.Year
            && (truth.Part is null ? figure.Label == truth.Indicator && figure.SubOf is null : figure.Label == truth.Part && figure.SubOf == truth.Indicator);

        static string Shown(IndicatorSlide slide, LedgerResult ledger, int seed, CellTruth truth, Figure? figure) =>
            $"seed {seed}: {truth} but {(figure is null ? "nothing" : Ledger.Written(slide.Text, figure))}\n{slide.Text}\n{Ledger.Written(slide.Text, ledger)}";

        public override string ToString() => $"{Right} right, {Open} open, {Wrong} wrong of {All}";
    }
}
