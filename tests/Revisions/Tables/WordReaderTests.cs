using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Renderings;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>The .docx read back with a reader that is not ours: python-docx. Where it is not installed the tests say so.</summary>
public sealed class WordReaderTests(ITestOutputHelper output)
{
    const string Script = """
        import json, sys, docx
        document = docx.Document(sys.argv[1])
        def marks(run):
            font = run.font
            kind = "MovedAway" if font.double_strike else "Deleted" if font.strike else "Inserted" if font.underline is True else "MovedHere" if font.underline else "Equal"
            return {"kind": kind, "text": run.text}
        json.dump({
            "landscape": document.sections[0].page_width > document.sections[0].page_height,
            "paragraphs": [paragraph.text for paragraph in document.paragraphs],
            "tables": [[[{"text": cell.text, "runs": [marks(run) for paragraph in cell.paragraphs for run in paragraph.runs]} for cell in row.cells] for row in table.rows] for table in document.tables],
        }, sys.stdout)
        """;

    static readonly Lazy<string?> Python = new(FindPython);

    [Theory]
    [InlineData(null)]
    [InlineData("§5 ※3c")]
    public void Another_reader_finds_every_cell_and_every_mark(string? branch)
    {
        var table = RevisionTable.Of(SeedDraft.Document, branch is null ? null : BranchChoice.Of(branch));
        if (Read(table) is not { } document)
        {
            return;
        }

        var read = document.GetProperty("tables").EnumerateArray().ToList();
        Assert.True(document.GetProperty("landscape").GetBoolean());
        Assert.Equal(table.Sections.Count, read.Count);
        foreach (var (section, rows) in table.Sections.Zip(read.Select(one => one.EnumerateArray().ToList())))
        {
            Assert.Equal([table.NewHeading, table.OldHeading, "備考"], rows[0].EnumerateArray().Select(Text));
            foreach (var (cells, row) in RowCells.Of(section).Zip(rows.Skip(1), (cells, row) => (cells, row.EnumerateArray().ToList())))
            {
                AssertRuns(cells.New, row[0]);
                AssertRuns(cells.Old, row[1]);
                Assert.Equal(string.Join('\n', cells.Remarks), Text(row[2]));
            }

            Assert.Equal(section.Clauses.Count() + 1, rows.Count);
        }
    }

    [Fact]
    public void Another_reader_finds_which_branch_was_taken()
    {
        if (Read(RevisionTable.Of(SeedDraft.Document, BranchChoice.Of("§5 ※3b"))) is { } document)
        {
            var paragraphs = document.GetProperty("paragraphs").EnumerateArray().Select(one => one.GetString()!).ToList();
            Assert.Contains(paragraphs, text => text.StartsWith("選択した案：§5 ※3b", StringComparison.Ordinal));
            Assert.Contains("採らなかった意見・案", paragraphs);
        }
    }

    static void AssertRuns(Cell cell, JsonElement read)
    {
        if (cell.IsEmpty)
        {
            Assert.Equal(cell.WhenEmpty, Text(read));
            return;
        }

        Assert.Equal(string.Concat(cell.Runs.Select(run => run.Text)), Text(read));
        var runs = read.GetProperty("runs").EnumerateArray().Select(run => (run.GetProperty("kind").GetString(), run.GetProperty("text").GetString()));
        Assert.Equal(cell.Runs.Select(run => ((string?)run.Kind.ToString(), (string?)run.Text)), runs);
    }

    static string Text(JsonElement cell) => cell.GetProperty("text").GetString()!;

    JsonElement? Read(ChangeTable table)
    {
        if (Python.Value is not { } python)
        {
            output.WriteLine("python-docx is not installed: the .docx was not read back with it.");
            Console.WriteLine("python-docx is not installed: the .docx was not read back with it.");
            return null;
        }

        using var folder = new TempFolder();
        File.WriteAllBytes(folder.At("table.docx"), ChangesText.WriteFile(table));
        return JsonDocument.Parse(Run(python, Script, folder.At("table.docx")) ?? throw new InvalidOperationException("python-docx cannot read the file")).RootElement;
    }

    static string? FindPython() => Array.Find(["python3", "/usr/bin/python3"], python => Run(python, "import docx") is not null);

    static string? Run(string python, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(python, ["-c", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            start.Environment["PYTHONIOENCODING"] = "utf-8";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var results = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? results : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
