using System.CommandLine;

namespace PolicyBot.Bot.Bench;

/// <summary>bench chat, bench ask: how fast the bot is. They measure and print; they hold nothing to a limit.</summary>
internal static class BenchCommand
{
    public static Command Create(BotOptions options) => new("bench", "Measures how fast the bot is.") { Chat(), Ask(options) };

    static Command Chat()
    {
        var conversations = new Argument<int>("CONVERSATIONS") { DefaultValueFactory = _ => 10_000, Description = "Of three questions each." };
        var command = new Command("chat", "Conversations over loopback as Teams would hold them, then a SIGTERM in the middle of some.") { conversations };
        command.SetAction((parsed, _) => ChatBench.RunAsync(parsed.GetValue(conversations)));
        return command;
    }

    static Command Ask(BotOptions options)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Questions, JSON lines as for ask --batch." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 10, Description = "How often each is asked after two rounds to warm up (default: 10)." };
        var slowest = new Option<int>("--slowest") { DefaultValueFactory = _ => 3, Description = "How many of the slowest questions to name, with their medians (default: 3)." };
        file.AcceptExistingOnly();
        var command = new Command("ask", "Milliseconds an answer takes, one after the other, in this process.") { file, rounds, slowest };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var archives = await options.OpenArchiveAsync(parsed, cancellation);
            if (archives is null)
            {
                return BotOptions.NothingToRead;
            }

            await AskBench.RunAsync(archives.Current, parsed.GetRequiredValue(file), parsed.GetValue(rounds), parsed.GetValue(slowest), cancellation);
            return 0;
        });
        return command;
    }
}
