using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A series of years as bars that stand, from the earliest to the latest; a year without a number stays empty.</summary>
internal static class YearChart
{
    const int Floor = 132;

    const int Top = 20;

    const int Margin = 12;

    // 令和5年度 in twelve points, with room on both sides.
    const int WidthOfYear = 66;

    const int MostYears = 40;

    public static Chart Of(YearSeries series)
    {
        var years = series.Years;
        var (first, last) = (years[0].FiscalYear ?? 0, years[^1].FiscalYear ?? 0);
        // Where a century lies between two numbers, only the years that have one are drawn.
        List<int> places = last - first < MostYears ? [.. Enumerable.Range(first, last - first + 1)] : [.. years.Select(year => year.FiscalYear ?? 0)];
        var step = Math.Min(96m, (Chart.Width - (2m * Margin)) / places.Count);
        var most = Math.Max(1, years.Max(year => year.Value ?? 0));
        var body = new StringBuilder();
        for (var i = 0; i < places.Count; i++)
            body.Append(Year(places[i], years.FirstOrDefault(year => year.FiscalYear == places[i]), Margin + (step * i), step, most));
        body.Append(Chart.Line(Margin, Floor, Margin + (step * places.Count), Floor, "axis"));
        var words = $"{string.Join('、', years.Select(year => $"{new FiscalYear(year.FiscalYear ?? 0).Japanese} {FigureWords.Amount(year)}"))}。";
        return new Chart(series.Title, words, Source(years), Floor + 24, body.ToString());
    }

    static string Year(int year, Figure? figure, decimal x, decimal step, decimal most)
    {
        var label = step >= WidthOfYear ? new FiscalYear(year).Japanese : step >= 34 ? year.ToString(CultureInfo.InvariantCulture) : $"’{year % 100:00}";
        var words = step < 22 && year % 5 != 0 ? "" : Chart.Text(x + (step / 2), Floor + 17, label, "soft", " text-anchor=\"middle\"");
        if (figure is null)
            return words;
        var y = Floor - ((figure.Value ?? 0) / most * (Floor - Top));
        var amount = step >= 34 ? FigureWords.Amount(figure) : step >= 22 ? FigureWords.Number(figure) : "";
        return words + Chart.Bar(x + (step / 6), y, step * 2 / 3, Floor - y, "strong")
            + (amount.Length == 0 ? "" : Chart.Text(x + (step / 2), y - 5, amount, "", step >= 56 ? " text-anchor=\"middle\"" : " text-anchor=\"middle\" font-size=\"10\""));
    }

    static string Source(IReadOnlyList<Figure> years) =>
        $"出典：{string.Join('、', years.Select(year => string.Create(CultureInfo.InvariantCulture, $"p.{year.Page}")).Distinct())} {years[0].Section}";
}
