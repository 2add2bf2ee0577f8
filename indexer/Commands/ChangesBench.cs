using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Commands;

/// <summary>bench changes: how fast the notes of long drafts are compiled, applied, undone and shown. Prints figures; judges nothing.</summary>
internal static class ChangesBench
{
    const int Runs = 3;

    static readonly DocumentInfo Info = new() { Id = "bench", File = "bench", Title = "bench" };

    public static Command Create(Output output)
    {
        var pages = new Option<int[]>("--pages") { Description = "How long the drafts are, with five notes a page.", DefaultValueFactory = _ => [250, 500, 1000], AllowMultipleArgumentsPerToken = true };
        var changes = new Command("changes", "Revision notes of generated drafts: compiled, applied, undone, as a table.") { pages };
        changes.SetAction(parsed =>
        {
            foreach (var count in parsed.GetValue(pages) ?? [])
            {
                MeasureChanges(count, output);
            }

            return ExitCodes.Done;
        });
        return changes;
    }

    static void MeasureChanges(int pages, Output output)
    {
        var text = BenchDraft.Write(pages);
        for (var run = 1; run <= Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var document = DocumentParser.Parse(new SourceText { File = "bench", Text = text, Encoding = "utf-8" }, Info);
            var read = Lap(clock);
            var compiled = RevisionCompiler.Compile(document);
            var compile = Lap(clock);
            var revised = RevisedText.Apply(document, compiled.Notes, BranchChoice.None, leaveOutNotes: true);
            var apply = Lap(clock);
            var undone = revised.Undo() == text;
            var undo = Lap(clock);
            var rows = RevisionTable.Of(document, compiled.Notes, compiled.Discrepancies).Rows.Count();
            var table = Lap(clock);
            output.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pages} pages, {compiled.Notes.Count} notes, run {run}: compiled {compile:0.00} s + applied {apply:0.00} s = {compile + apply:0.00} s; read {read:0.00} s, undone {undo:0.00} s ({(undone ? "to the letter" : "NOT THE ORIGINAL")}), table of {rows} rows {table:0.00} s; {revised.Applied.Count} applied, {revised.LeftOut.Count} left out, {compiled.Discrepancies.Count} discrepancies"));
        }
    }

    static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }
}
