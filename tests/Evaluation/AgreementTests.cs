using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Evaluation;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Evaluation;

/// <summary>Another scorer, in another language, has to find the same misses, in the bot's answers and in spoilt ones.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    const int Seed = 20260;

    [SharedFact("eval", "score.py")]
    public async Task Both_scorers_agree_on_every_answer()
    {
        var (script, development) = (SharedData.At("eval", "score.py")!, SharedData.At("eval", "dev.jsonl")!);
        var answers = await AnswersAsync(EvaluationQuestion.Load(development));
        Compare(script, development, answers);
        Compare(script, development, Spoilt(answers));
    }

    void Compare(string script, string questions, IReadOnlyList<string> lines)
    {
        using var folder = new TempFolder();
        var answers = folder.Text("answers.jsonl", string.Join('\n', lines));
        var scorer = new QuestionScorer(Asked.Sources);
        var given = ScoredAnswer.Load(answers);
        var report = EvaluationReport.Of("dev", [.. EvaluationQuestion.Load(questions).Select(question => scorer.Score(question, given.GetValueOrDefault(question.Id)))], scoresOnly: false);
        var theirs = Run(script, questions, answers);

        output.WriteLine(theirs);
        Assert.Equal(Row().Matches(theirs).Select(row => row.Groups[1].Value), report.Misses.Select(miss => miss.Id));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"citations {report.Citations.Total}, on the evidence {report.Citations.Precision:0.0}% (precision), evidence cited {report.Citations.Recall:0.0}% (recall), misquoted {report.Citations.Misquoted}, answers with an unsupported figure {report.Citations.UnsupportedFigures}"), theirs, StringComparison.Ordinal);
    }

    static async Task<List<string>> AnswersAsync(IReadOnlyList<EvaluationQuestion> questions)
    {
        var answerer = await Asked.AnswererAsync();
        var lines = new List<string>();
        foreach (var question in questions)
        {
            lines.Add(AnswerJson.Write(question.Id, await answerer.AnswerAsync(question.Q, question.Turns), 1));
        }

        return lines;
    }

    /// <summary>Every answer with one thing wrong, so that each rule has something to find.</summary>
    static List<string> Spoilt(IReadOnlyList<string> lines)
    {
        var random = new Random(Seed);
        return [.. lines.Select(line => JsonNode.Parse(line)!.AsObject()).Select(answer => Spoil(answer, random).ToJsonString())];
    }

    static JsonObject Spoil(JsonObject answer, Random random)
    {
        var citation = answer["citations"]!.AsArray().FirstOrDefault()?.AsObject();
        switch (random.Next(6))
        {
            case 0: answer["text"] = $"{answer["text"]}９９９億円"; break;
            case 1: answer["citations"] = new JsonArray(); break;
            case 2: answer["kind"] = "notFound"; break;
            case 3: answer["text"] = new string('長', 600); break;
            case 4 when citation is not null: citation["quote"] = "引用ではない"; break;
            case 5 when citation is not null: citation["end"] = citation["start"]!.GetValue<int>() + 1; citation["section"] = "§99"; break;
            default: break;
        }

        return answer;
    }

    static string Run(string script, string questions, string answers)
    {
        var start = new ProcessStartInfo("python3", [script, questions, answers, Asked.Seeds, "--rows"]) { RedirectStandardOutput = true };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    [GeneratedRegex(@"^(\S+) \| ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
