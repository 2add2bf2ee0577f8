using System.CommandLine;
using System.Diagnostics;
using System.Text;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Hosting;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>ask "QUESTION": one answer on the terminal; --batch: JSON lines in, JSON lines out, in order.</summary>
internal static class AskCommand
{
    const int UsageError = 2;

    public static Command Create(BotOptions options)
    {
        var question = new Argument<string?>("QUESTION") { Description = "The question, in Japanese or English.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "The answer as one line of JSON." };
        var batch = new Option<bool>("--batch") { Description = "Questions from standard input, one JSON object a line: {\"id\",\"q\",\"turns\"}." };
        var explain = new Option<bool>("--explain") { Description = "Also say on standard error how the question was read and what was weighed." };
        var command = new Command("ask", "Answers a question from the documents.") { question, json, batch, explain };
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = parsed.GetValue(question);
            if (!parsed.GetValue(batch) && string.IsNullOrWhiteSpace(text))
            {
                await Console.Error.WriteLineAsync("質問を引数で指定してください（例：ask \"§2の修正案を要約して\"）。まとめて尋ねるときは --batch です。");
                return UsageError;
            }

            var model = ModelOptions.From(Environment.GetEnvironmentVariable);
            List<string> mistakes = [.. model.Mistakes(), .. options.Settings(parsed).Mistakes()];
            if (mistakes.Count > 0)
            {
                await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
                return StartCheck.UnsafeConfiguration;
            }

            using var archives = await options.OpenArchiveAsync(parsed, cancellation);
            if (archives is null)
            {
                return BotOptions.NothingToRead;
            }

            var answerer = new CheckedAnswerer(() => archives.Current, faults => Console.Error.WriteLine(BlockedText.Write(faults, parsed.GetValue(explain))), Phraser.From(model, TimeProvider.System));
            if (parsed.GetValue(explain) && text is not null)
            {
                var (read, evidence) = await answerer.ExplainAsync(text, cancellation);
                await Console.Error.WriteLineAsync(Explanation.Write(read, evidence));
            }

            return parsed.GetValue(batch)
                ? await RunBatchAsync(answerer, cancellation)
                : await AnswerAsync(answerer, text ?? "", parsed.GetValue(json), cancellation);
        });
        return command;
    }

    static async Task<int> AnswerAsync(CheckedAnswerer answerer, string text, bool asJson, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var answer = await answerer.AnswerAsync(text, [], cancellation);
        var line = asJson ? AnswerJson.Write(null, answer, clock.Elapsed.TotalMilliseconds) : AnswerText.Write(answer);
        await Console.Out.WriteLineAsync(line);
        return 0;
    }

    static async Task<int> RunBatchAsync(CheckedAnswerer answerer, CancellationToken cancellation)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var (number, failed) = (0, false);
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (BatchQuestion.TryRead(line, out var asked))
            {
                var clock = Stopwatch.StartNew();
                var answer = await answerer.AnswerAsync(asked.Q, asked.Turns ?? [], cancellation);
                await output.WriteLineAsync(AnswerJson.Write(asked.Id, answer, clock.Elapsed.TotalMilliseconds));
            }
            else
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{number} 行目：{{\"id\":…,\"q\":…}} の形の JSON ではないため読みません。");
            }
        }

        return failed ? UsageError : 0;
    }
}
