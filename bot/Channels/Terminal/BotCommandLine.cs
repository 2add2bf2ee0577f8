using System.CommandLine;
using PolicyBot.Bot.Channels.Mcp;
using PolicyBot.Bot.Packaging;
using PolicyBot.Indexer.Commands;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>The verbs of the bot besides serving.</summary>
internal static class BotCommandLine
{
    static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>--urls …, /urls … and urls=… are settings for serving; any other word is a verb, if only a mistyped one.</summary>
    public static bool Takes(string[] args) =>
        args is [{ Length: > 0 } first, ..] && (Questions.Contains(first, StringComparer.Ordinal) || (first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal)));

    public static Task<int> RunAsync(string[] args)
    {
        var options = new BotOptions();
        var root = new RootCommand("Answers questions about policy documents. Without a verb it serves the page and the bot endpoint.")
        {
            AskCommand.Create(options),
            Bench.BenchCommand.Create(options),
            EvaluateCommand.Create(options),
            FeedbackCommand.Create(options),
            McpCommand.Create(options),
            PackageCommand.Create(),
        };
        options.AddTo(root);
        return RunAsync(root.Parse(args));
    }

    static async Task<int> RunAsync(ParseResult parsed)
    {
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = parsed.Errors.Count > 0 ? Console.Error : Console.Out, Error = Console.Error });
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }
}
