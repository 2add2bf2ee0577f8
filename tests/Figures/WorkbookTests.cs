using System.Diagnostics;
using PolicyBot.Indexer.Figures;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Figures;

/// <summary>The workbook as another program reads it: openpyxl, where it is installed.</summary>
public class WorkbookTests(ITestOutputHelper output)
{
    const string Script = """
        import sys, openpyxl
        sheet = openpyxl.load_workbook(sys.argv[1]).active
        print(sheet.title, sheet.max_row, sheet.max_column, sep="\t")
        for row in sheet.iter_rows():
            print("\t".join(cell.data_type + ":" + ("" if cell.value is None else str(cell.value)) for cell in row))
        """;

    [Fact]
    public void Another_program_reads_every_row_and_finds_numbers_as_numbers()
    {
        using var folder = new TempFolder();
        var document = Ledger.Parse(Ledger.SeedText("002"));
        var rows = LedgerTable.Rows(document, FigureLedger.Read(document).Figures, new LedgerFilter()).ToList();
        using (var stream = File.Create(folder.At("ledger.xlsx")))
            LedgerWorkbook.Write(stream, rows);
        if (ReadBack(folder) is not { } lines)
        {
            output.WriteLine("did not run: no python3 with openpyxl");
            return;
        }

        Assert.Equal($"数値\t{rows.Count + 1}\t{LedgerTable.Header.Count}", lines[0]);
        Assert.Equal(LedgerTable.Header.Select(title => "s:" + title), lines[1].Split('\t'));
        for (var i = 0; i < rows.Count; i++)
            Assert.Equal(rows[i].Select(Expected), lines[i + 2].Split('\t'));
    }

    static string Expected(LedgerCell cell) =>
        cell.Text.Length == 0 ? "n:" : cell.Number is null ? "s:" + cell.Text : "n:" + cell.Text;

    static string[]? ReadBack(TempFolder folder)
    {
        var script = folder.Text("read.py", Script);
        return Run("/usr/bin/python3", script, folder.At("ledger.xlsx")) ?? Run("python3", script, folder.At("ledger.xlsx"));
    }

    static string[]? Run(string python, params string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            if (process.ExitCode == 0)
                return lines;
            Assert.Contains("No module named", complaints.Result, StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program here.
        }

        return null;
    }
}
