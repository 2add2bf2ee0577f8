using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Commands;

/// <summary>Charts to a folder, one a file, or below each other to one file.</summary>
internal static class FigurePictures
{
    public static int Write(string target, FigureSource source, LedgerFilter filter, Output output)
    {
        var charts = Charts(source, filter).ToList();
        if (charts.Count == 0)
        {
            output.Remarks.WriteLine("図にできる数値（目標と実績、年度の並び）がありません。");
            return ExitCodes.Done;
        }

        if (target.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return OutputFile.Write(target, stream => stream.Write(Encoding.UTF8.GetBytes(ChartSheet.Stack(charts))), output);
        return WriteEach(target, charts, output);
    }

    static int WriteEach(string folder, List<Chart> charts, Output output)
    {
        for (var i = 0; i < charts.Count; i++)
        {
            var svg = charts[i].Svg(i + 1);
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i + 1:000}_{FileName(charts[i].Title)}.svg"));
            var code = OutputFile.WriteInFolder(file, stream => stream.Write(Encoding.UTF8.GetBytes(svg)), output);
            if (code != ExitCodes.Done)
                return code;
            output.Results.WriteLine(file);
        }

        return ExitCodes.Done;
    }

    static IEnumerable<Chart> Charts(FigureSource source, LedgerFilter filter)
    {
        var rows = source.Documents.SelectMany(read => read.Ledger.Indicators).Where(row => row.Figures().Any(filter.Shows));
        var series = YearSeries.Find(source.Documents.SelectMany(read => read.Document.Figures).Where(filter.Shows));
        return [.. rows.SelectMany(TargetChart.Of), .. series.Select(YearChart.Of)];
    }

    // Thirty signs of Japanese stay far below what file systems take.
    static string FileName(string title) =>
        string.Concat(title.Where(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-' or 'ー' or '・').Take(30));
}
