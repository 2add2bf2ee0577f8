using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Figures;

/// <summary>Budget slides whose pairs of amount and programme are known, read as if they came from a PDF.</summary>
public class BudgetSlideTests(ITestOutputHelper output)
{
    static int Slides => int.TryParse(Environment.GetEnvironmentVariable("SLIDES"), out var count) ? count : 2000;

    static readonly SlideLayout[] Kept = [SlideLayout.InLine, SlideLayout.InTurn, SlideLayout.Legend, SlideLayout.NoLegend];

    [Fact]
    public void No_amount_is_given_to_the_wrong_programme()
    {
        var seed = GeneratorSeed.Value;
        var counts = Enum.GetValues<SlideLayout>().ToDictionary(layout => layout, _ => new Count());
        for (var i = 0; i < Slides; i++)
        {
            var slide = BudgetSlide.Generate(new Random(seed + i), (SlideLayout)(i % counts.Count));
            counts[slide.Layout].Add(slide, Ledger.Of(slide.Text).Figures, seed + i);
        }

        foreach (var (layout, count) in counts)
            output.WriteLine($"{layout}: {count}");
        Assert.All(counts, pair => Assert.True(pair.Value.Wrong == 0, $"seed {seed}: {pair.Key} {pair.Value}\n{pair.Value.Example}"));
        Assert.All(Kept, layout => Assert.True(counts[layout].Right >= 0.98 * counts[layout].All, $"seed {seed}: {layout} {counts[layout]}\n{counts[layout].Missed}"));
        Assert.All([SlideLayout.Heap, SlideLayout.Columns, SlideLayout.AmountFirst], layout => Assert.True(counts[layout].Right == 0, $"seed {seed}: {layout} {counts[layout]}\n{counts[layout].Example}"));
    }

    sealed class Count
    {
        public int Right { get; private set; }

        public int Wrong { get; private set; }

        public int Unattributed { get; private set; }

        public int All { get; private set; }

        public string Example { get; private set; } = "";

        public string Missed { get; private set; } = "";

        public void Add(BudgetSlide slide, IReadOnlyList<Figure> figures, int seed)
        {
            var amounts = figures.Where(figure => figure.Kind == FigureKind.Money && figure.Span.Start > slide.Text.IndexOf('\n', StringComparison.Ordinal)).ToList();
            var brackets = slide.Layout is SlideLayout.Legend or SlideLayout.NoLegend;
            All += slide.Layout == SlideLayout.Legend ? slide.Truth.Count * 2 : slide.Layout == SlideLayout.Missing ? amounts.Count : slide.Truth.Count;
            foreach (var figure in amounts)
                Add(slide, figure, brackets);
            if (amounts.Count != (brackets ? 2 : 1) * slide.Truth.Count && slide.Layout != SlideLayout.Missing)
                Wrong++;
            if (Wrong > 0 && Example.Length == 0)
                Example = $"seed {seed}\n{slide.Text}\n{string.Join('\n', amounts.Select(figure => Ledger.Written(slide.Text, figure)))}";
            if (amounts.Exists(figure => figure.Attribution == FigureAttribution.Unattributed) && Missed.Length == 0)
                Missed = $"{slide.Text}\n{string.Join('\n', amounts.Select(figure => Ledger.Written(slide.Text, figure)))}";
        }

        void Add(BudgetSlide slide, Figure figure, bool brackets)
        {
            var isBefore = brackets && slide.Text[figure.Span.Start - 1] == '（';
            if (figure.Attribution == FigureAttribution.Unattributed)
                Unattributed++;
            else if (slide.Truth.TryGetValue(figure.Label, out var truth) && (isBefore ? truth.Before : truth.Now) == figure.Value
                && figure.FiscalYear == slide.Year - (isBefore ? 1 : 0) && !(isBefore && slide.Layout == SlideLayout.NoLegend))
                Right++;
            else
                Wrong++;
        }

        public override string ToString() => $"{Right} right, {Unattributed} unattributed, {Wrong} wrong of {All}";
    }
}
