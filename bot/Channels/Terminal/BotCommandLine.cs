using System.CommandLine;
using PolicyBot.Bot.Channels.Mcp;
using PolicyBot.Bot.Packaging;
using PolicyBot.Indexer.Commands;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>The verbs of the bot besides serving.</summary>
internal static class BotCommandLine
{
    static readonly string[] Verbs = ["ask", "evaluate", "feedback", "mcp", "package", "--help", "-h", "-?", "--version"];

    public static bool Takes(string[] args) => args.Length > 0 && Verbs.Contains(args[0], StringComparer.Ordinal);

    public static Task<int> RunAsync(string[] args)
    {
        var options = new BotOptions();
        var root = new RootCommand("Answers questions about policy documents. Without a verb it serves the page and the bot endpoint.")
        {
            AskCommand.Create(options),
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
