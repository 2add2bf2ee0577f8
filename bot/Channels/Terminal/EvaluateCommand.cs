using System.CommandLine;
using System.Text.Json;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Evaluation.Twins;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>evaluate FILE: scores the answers to questions with gold; asks them, or reads the lines of ask --batch.</summary>
internal static class EvaluateCommand
{
    const int UsageError = 2;

    public static Command Create(BotOptions options)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Questions with gold, JSON lines." };
        var answers = new Option<FileInfo?>("--answers") { Description = "Score these lines of ask --batch instead of asking." };
        var json = new Option<bool>("--json") { Description = "The report as one line of JSON." };
        var scoresOnly = new Option<bool>("--scores-only") { Description = "Leave out which questions were missed." };
        var twins = new Option<bool>("--twins") { Description = "Ask for years, names, places and changes that do not exist instead, and count the refusals." };
        var command = new Command("evaluate", "Scores the answers to questions with gold.") { file, answers, json, scoresOnly, twins };
        command.SetAction(async (parsed, cancellation) =>
        {
            var missing = new[] { parsed.GetRequiredValue(file), parsed.GetValue(answers) }.FirstOrDefault(given => given is { Exists: false });
            if (missing is not null)
            {
                await Console.Error.WriteLineAsync($"{missing.FullName}：ファイルがありません。");
                return UsageError;
            }

            using var archives = await options.OpenArchiveAsync(parsed, cancellation);
            if (archives is null)
            {
                return BotOptions.NothingToRead;
            }

            var run = new EvaluationRun(archives.Current, SourceTexts.Load(options.Seeds(parsed)), parsed.GetRequiredValue(file), parsed.GetValue(json));
            await Console.Out.WriteLineAsync(parsed.GetValue(twins)
                ? await run.TwinsAsync(cancellation)
                : await run.ScoresAsync(parsed.GetValue(answers), parsed.GetValue(scoresOnly), cancellation));
            return 0;
        });
        return command;
    }

    sealed record EvaluationRun(Archive Archive, SourceTexts Sources, FileInfo File, bool AsJson)
    {
        public async Task<string> ScoresAsync(FileInfo? answers, bool scoresOnly, CancellationToken cancellation)
        {
            var questions = EvaluationQuestion.Load(File.FullName);
            var scores = answers is null
                ? await new Evaluator(new CheckedAnswerer(Archive), Sources).RunAsync(questions, cancellation)
                : ScoreGiven(questions, ScoredAnswer.Load(answers.FullName));
            var report = EvaluationReport.Of(File.Name, scores, scoresOnly);
            return AsJson ? JsonSerializer.Serialize(report, EvaluationJson.Default.EvaluationReport) : EvaluationText.Write(report);
        }

        public async Task<string> TwinsAsync(CancellationToken cancellation)
        {
            var evaluator = new Evaluator(new CheckedAnswerer(Archive), Sources);
            var writer = await TwinWriter.OpenAsync(Archive, Sources, cancellation);
            var report = await TwinReport.RunAsync(EvaluationQuestion.Load(File.FullName), writer, evaluator, cancellation);
            return AsJson ? JsonSerializer.Serialize(report, EvaluationJson.Default.TwinReport) : report.Write();
        }

        List<QuestionScore> ScoreGiven(IReadOnlyList<EvaluationQuestion> questions, IReadOnlyDictionary<string, ScoredAnswer> answers)
        {
            var scorer = new QuestionScorer(Sources);
            return [.. questions.Select(question => scorer.Score(question, answers.GetValueOrDefault(question.Id)))];
        }
    }
}
