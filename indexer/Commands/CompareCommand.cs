using System.CommandLine;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Revisions.Comparing;

namespace PolicyBot.Indexer.Commands;

/// <summary>compare OLD NEW: two versions of a text as an old/new table.</summary>
internal static class CompareCommand
{
    public static Command Create(CommonOptions common, Output output)
    {
        var old = new Argument<string>("OLD") { Description = "The earlier version." };
        var @new = new Argument<string>("NEW") { Description = "The later version." };
        var table = new TableOutput();
        var command = new Command("compare", "Compare two versions of a text clause by clause.") { old, @new };
        table.AddTo(command);
        common.AddReadingTo(command);
        command.SetAction(parsed =>
        {
            var run = DocumentRun.For(common.SeedsOf(parsed), common.ReadOptionsOf(parsed));
            var results = new[] { old, @new }.Select(argument => run.Read(parsed.GetValue(argument) ?? "")).ToList();
            foreach (var refused in results.Where(result => result.Refused is not null))
            {
                output.Remarks.WriteLine($"{refused.Refused?.Code} {refused.Refused?.Message}");
            }

            return results is [{ Document: { } before }, { Document: { } after }]
                ? table.Write(DocumentComparison.Compare(before, after), parsed, output)
                : ExitCodes.InputRefused;
        });
        return command;
    }
}
