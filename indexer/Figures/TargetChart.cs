using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>An indicator and each of its parts as bars that lie: the target, what was reached, and the years it comes from.</summary>
internal static class TargetChart
{
    const int Left = 128;

    const int Longest = 256;

    const int Step = 24;

    const int Thick = 15;

    public static IEnumerable<Chart> Of(IndicatorRow row)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{(row.Rating is null ? "" : $"評価 {row.Rating}{(row.RatingMeaning is null ? "" : $"（{row.RatingMeaning}）")}　")}出典：p.{row.Page} {row.Section}");
        if (Of(row.Indicator, row.Target, row.Actual, row.Years, source) is { } main)
            yield return main;
        foreach (var part in row.SubRows)
        {
            if (Of($"{row.Indicator}（{part.Label}）", part.Target, part.Actual, part.Years, source) is { } chart)
                yield return chart;
        }
    }

    // A number that belongs nowhere for certain is not drawn, nor is one alone.
    static Chart? Of(string title, Figure? target, Figure? actual, IReadOnlyList<Figure> years, string source)
    {
        List<Figure> bars = [.. ((IEnumerable<Figure?>)[target, actual, .. years]).OfType<Figure>().Where(bar => bar is { Value: >= 0, Attribution: not FigureAttribution.Unattributed })];
        var most = bars.Select(bar => bar.Value ?? 0).DefaultIfEmpty(0).Max();
        if (bars.Count < 2 || most == 0)
            return null;
        var body = new StringBuilder();
        for (var i = 0; i < bars.Count; i++)
            body.Append(Bar(bars[i], i * Step, most));
        if (bars[0].Measure == FigureMeasure.Target && bars[1].Measure == FigureMeasure.Actual)
            body.Append(Aim(bars[0], most));
        body.Append(Chart.Line(Left, 0, Left, (bars.Count * Step) + 2, "axis"));
        var words = $"{string.Join('、', bars.Select(bar => $"{Label(bar)}{(bar.Measure == FigureMeasure.Target && bar.Period is { } period ? $"（{period}）" : "")} {FigureWords.Amount(bar)}"))}。";
        return new Chart(title, words, source, (bars.Count * Step) + 6, body.ToString());
    }

    static string Bar(Figure bar, int top, decimal most)
    {
        var length = (bar.Value ?? 0) / most * Longest;
        var look = bar.Measure switch { FigureMeasure.Target => "aim", FigureMeasure.Actual => "strong", _ => "pale" };
        return Chart.Text(Left - 8, top + 16, Label(bar), bar.Measure == FigureMeasure.ActualOfYear ? "soft" : "", " text-anchor=\"end\"")
            + Chart.Bar(Left, top + 4, length, Thick, look)
            + Chart.Text(Left + length + 6, top + 16, FigureWords.Amount(bar), "");
    }

    // Through the bar of what was reached, where it shows who is ahead.
    static string Aim(Figure target, decimal most)
    {
        var x = Left + ((target.Value ?? 0) / most * Longest);
        return Chart.Line(x, Step + 4, x, Step + Thick + 4, "halo") + Chart.Line(x, 4, x, Step + Thick + 8, "aim");
    }

    static string Label(Figure bar) => bar.Measure switch
    {
        FigureMeasure.Target => "目標",
        FigureMeasure.Actual => "実績（累計）",
        _ => bar.Period ?? "年度不明",
    };
}
