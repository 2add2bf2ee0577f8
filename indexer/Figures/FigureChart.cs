using System.Globalization;
using System.Net;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>An indicator as a small SVG: a bar a year, the total reached, and a line at the target.</summary>
internal static class FigureChart
{
    const int Width = 360;

    const int Height = 180;

    const int Floor = 140;

    const int Top = 36;

    public static string Of(IndicatorRow row)
    {
        List<Figure> bars = [.. row.Years, .. row.Actual is { } actual ? [actual] : (Figure[])[]];
        var most = bars.Select(bar => bar.Value ?? 0).Append(row.Target?.Value ?? 0).DefaultIfEmpty(0).Max();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" font-family="sans-serif" font-size="11"><title>{Text(Words(row))}</title><text x="8" y="16" font-weight="bold">{Text(Shortened(row.Indicator))}</text>""");
        for (var i = 0; i < bars.Count; i++)
            Bar(svg, bars[i], i, bars.Count, most);
        if (row.Target is { Value: { } target } aim && most > 0)
            Line(svg, Place(target, most), $"目標 {FigureWords.Amount(aim)}");
        return svg.Append("</svg>").ToString();
    }

    static void Bar(StringBuilder svg, Figure bar, int i, int count, decimal most)
    {
        var step = (Width - 24m) / count;
        var (x, y) = (12 + step * i + step / 6, most > 0 ? Place(bar.Value ?? 0, most) : Floor);
        var colour = bar.Measure == FigureMeasure.Actual ? "#1f5fa8" : "#8db4dd";
        var year = bar.Measure == FigureMeasure.Actual ? "累計" : bar.Period ?? "年度不明";
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x:0.#}" y="{y:0.#}" width="{step * 2 / 3:0.#}" height="{Floor - y:0.#}" fill="{colour}"/><text x="{x + step / 3:0.#}" y="{y - 3:0.#}" text-anchor="middle">{Text(FigureWords.Amount(bar))}</text><text x="{x + step / 3:0.#}" y="{Floor + 16}" text-anchor="middle">{Text(year)}</text>""");
    }

    static void Line(StringBuilder svg, decimal y, string words) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<line x1="12" x2="{Width - 12}" y1="{y:0.#}" y2="{y:0.#}" stroke="#b3261e" stroke-dasharray="4 3"/><text x="{Width - 12}" y="{Height - 8}" text-anchor="end" fill="#b3261e">{Text(words)}</text>""");

    static decimal Place(decimal value, decimal most) => Floor - Math.Max(0, value) / most * (Floor - Top);

    /// <summary>What a screen reader says.</summary>
    static string Words(IndicatorRow row) => string.Join('、',
        new[] { row.Indicator, row.Target is null ? "" : $"目標{FigureWords.Amount(row.Target)}", row.Actual is null ? "" : $"実績{FigureWords.Amount(row.Actual)}" }
            .Concat(row.Years.Select(year => $"{year.Period}{FigureWords.Amount(year)}")).Where(words => words.Length > 0));

    static string Shortened(string name) => name.Length <= 30 ? name : name[..29] + "…";

    static string Text(string words) => WebUtility.HtmlEncode(words);
}
