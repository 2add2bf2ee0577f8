using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;

namespace PolicyBot.Indexer.Commands;

/// <summary>inspect FILE…: what was understood of each file.</summary>
internal static class InspectCommand
{
    public static Command Create(CommonOptions common, Output output)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files or folders to read.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a document, one a line." };
        var command = new Command("inspect", "Show what is understood of a file: outline, people, issues, remarks.") { files, json };
        common.AddReadingTo(command);
        MistypedOption.Reject(files, command);
        command.SetAction(parsed =>
        {
            var run = DocumentRun.For(common.SeedsOf(parsed), common.ReadOptionsOf(parsed));
            return Run(run, InputFiles.Expand(parsed.GetValue(files) ?? [], output), parsed.GetValue(json), output);
        });
        return command;
    }

    static int Run(DocumentRun run, InputFiles input, bool json, Output output)
    {
        var refused = input.SomeRefused;
        foreach (var finding in run.Findings)
        {
            output.Remarks.WriteLine(finding.Message);
        }

        foreach (var (path, root) in input.Files)
        {
            var result = run.Read(path, root);
            if (result.Document is { } document)
            {
                Show(document, json, output);
            }
            else
            {
                refused = true;
                output.Remarks.WriteLine($"{result.Refused?.Code} {result.Refused?.Message}");
            }
        }

        return refused ? ExitCodes.InputRefused : ExitCodes.Done;
    }

    static void Show(PolicyDocument document, bool json, Output output)
    {
        if (json)
        {
            output.Results.WriteLine(InspectJson.Write(document));
        }
        else if (output.Terminal is { } terminal)
        {
            OutlineTree.Write(document, terminal);
        }
        else
        {
            output.Results.WriteLine(OutlineText.Write(document));
        }
    }
}
