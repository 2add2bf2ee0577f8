using System.CommandLine;

namespace PolicyBot.Indexer.Commands;

/// <summary>The program's verbs. Errors of usage end with 2, and a mistyped option is answered with the right one.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Output output)
    {
        var common = new CommonOptions();
        var root = new RootCommand("Reads policy documents and builds the index that PolicyBot answers from.")
        {
            BuildCommand.Create(common, output),
            SearchCommand.Create(common, output),
            InspectCommand.Create(common, output),
            ChangesCommand.Create(common, output),
            CompareCommand.Create(common, output),
            FiguresCommand.Create(common, output),
            BenchCommand.Create(common, output),
        };
        common.AddTo(root);
        var parsed = root.Parse(args);
        var code = parsed.Invoke(new InvocationConfiguration { Output = parsed.Errors.Count > 0 ? output.Remarks : output.Results, Error = output.Remarks, EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }
}
