using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Charts below each other in one picture.</summary>
internal static class ChartSheet
{
    const int Gap = 12;

    public static string Stack(IReadOnlyList<Chart> charts)
    {
        var height = charts.Sum(chart => chart.Height + Gap) - Gap;
        var sheet = new StringBuilder();
        sheet.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Chart.Width}" height="{height}" viewBox="0 0 {Chart.Width} {height}">""");
        var top = 0;
        for (var i = 0; i < charts.Count; i++)
        {
            sheet.Append(charts[i].Svg(i + 1, top));
            top += charts[i].Height + Gap;
        }

        return sheet.Append("</svg>").ToString();
    }
}
