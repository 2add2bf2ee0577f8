using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Bot.Hosting;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Memory.Shared;
using PolicyBot.Indexer.Commands;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>feedback --export FILE: what people thought of answers, a line of JSON each, from the file or the database.</summary>
internal static class FeedbackCommand
{
    const int RemoteFailed = 6;

    public static Command Create(BotOptions options)
    {
        var export = new Option<string>("--export") { Description = "The file to write, - for standard output.", Required = true };
        var since = new Option<DateTimeOffset>("--since") { Description = "Only from this day or time on: 2026-04-01, 2026-04-01T09:00+09:00.", CustomParser = Day };
        var command = new Command("feedback", "Writes the feedback on answers as JSON lines.") { export, since };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
            var memory = MemoryOptions.From(name => settings[name]);
            if (memory.Mistakes().ToList() is { Count: > 0 } mistakes)
            {
                await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
                return StartCheck.UnsafeConfiguration;
            }

            using var file = new FeedbackFile(options.Index(parsed));
            return await ExportAsync(memory, file, parsed.GetValue(since), parsed.GetRequiredValue(export), cancellation);
        });
        return command;
    }

    static async Task<int> ExportAsync(MemoryOptions memory, FeedbackFile file, DateTimeOffset since, string to, CancellationToken cancellation)
    {
        try
        {
            if (memory.Database is not { } text || MemoryOptions.Connection(text) is not { } connection)
            {
                await WriteAsync(file, since, to, cancellation);
                return ExitCodes.Done;
            }

            await using var database = new Database(connection, TimeProvider.System, NullLogger<Database>.Instance);
            await WriteAsync(new SharedFeedback(database, file), since, to, cancellation);
            return ExitCodes.Done;
        }
        catch (Exception failed) when (failed is DbException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"PB-MEM-012 {MemoryOptions.DatabaseName} のデータベースから読み出せません。接続先と権限を確かめてください。");
            return RemoteFailed;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"PB-OUT-001 {to}：読み書きできません。場所と権限、空き容量を確かめてください。");
            return ExitCodes.DiskOrMemory;
        }
    }

    static async Task WriteAsync(IFeedbackStore store, DateTimeOffset since, string to, CancellationToken cancellation)
    {
        // Read to the end before an older export is written over.
        var lines = new List<string>();
        await foreach (var feedback in store.ReadAsync(since, cancellation))
        {
            lines.Add(feedback.ToLine() + "\n");
        }

        var text = string.Concat(lines);
        await (to == "-" ? Console.Out.WriteAsync(text) : File.WriteAllTextAsync(to, text, cancellation));
    }

    /// <summary>A day without a time zone is a day here.</summary>
    static DateTimeOffset Day(System.CommandLine.Parsing.ArgumentResult given)
    {
        if (DateTimeOffset.TryParse(given.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
        {
            return time;
        }

        given.AddError("--since は 2026-04-01 か 2026-04-01T09:00+09:00 の形で指定してください。");
        return default;
    }
}
