using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Answers.Checking;

public sealed class CheckerTests(AnsweredQuestions answered, ITestOutputHelper output) : IClassFixture<AnsweredQuestions>
{
    [Fact]
    public void Every_answer_as_composed_passes()
    {
        var blocked = answered.All.Select(one => (one.Question, Faults: Checker.Check(one.Answer, answered.Sources))).Where(one => one.Faults.Count > 0)
            .Select(one => $"{one.Question}\n{string.Join('\n', one.Faults)}").ToList();
        output.WriteLine($"{answered.All.Count} answers, {blocked.Count} blocked");

        Assert.Empty(blocked);
    }

    /// <summary>Several seeds, so that the rules are not fitted to the luck of one.</summary>
    [Theory]
    [InlineData(20260101)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_answer_with_one_wrong_word_is_blocked(int seed)
    {
        var (tally, escaped) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var random = new Random(seed);
        var answers = answered.Told.Select(one => one.Answer).ToList();
        foreach (var (answer, (kind, mutate)) in answers.SelectMany(answer => Mutations.All.Select(mutation => (answer, mutation))))
        {
            if (mutate(answer, answers, answered.Sources, random) is { } mutant)
            {
                tally[kind] = tally.GetValueOrDefault(kind) + 1;
                if (Checker.Check(mutant, answered.Sources).Count == 0)
                {
                    var recited = mutant.Citations.Except(answer.Citations).Select(one => $"[{one.Number}] {one.Section} {one.RevisionNote}: {one.Quote}");
                    escaped.Add($"{kind}: {answer.Text}\n → {mutant.Text} {string.Join(", ", recited)}");
                }
            }
        }

        output.WriteLine($"seed {seed}, {tally.Values.Sum()} mutants: {string.Join(", ", tally.Select(one => $"{one.Key} {one.Value}"))}; escaped {escaped.Count}");
        Assert.True(tally.Values.Sum() >= 2000, $"only {tally.Values.Sum()} mutants");
        Assert.True(escaped.Count == 0, $"seed {seed}, {escaped.Count} escaped of {tally.Values.Sum()} ({string.Join(", ", tally)})\n{string.Join('\n', escaped.Take(60))}");
    }

    [Fact]
    public async Task An_answer_that_fails_is_sent_as_its_passages()
    {
        var codes = new List<string>();
        var answerer = new CheckedAnswerer(answered.Archive, faults => codes.AddRange(faults.Select(fault => fault.Code)));
        var honest = answered.Told.First(one => one.Answer.Kind == AnswerKind.Figure).Answer;

        var sent = await answerer.PassAsync(honest with { Text = honest.Text.Replace("予算", "決算", StringComparison.Ordinal).Replace("目標", "結果", StringComparison.Ordinal) + "増えました。" }, default);

        Assert.NotEmpty(codes);
        Assert.Empty(Checker.Check(sent, answered.Sources));
        Assert.Equal(honest.Citations[0].Quote, sent.Citations[0].Quote);
        Assert.DoesNotContain("増えました", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_sound_passage_is_not_sent_at_all()
    {
        var answerer = new CheckedAnswerer(answered.Archive);
        var honest = answered.Told.First().Answer;

        var sent = await answerer.PassAsync(honest with { Citations = [.. honest.Citations.Select(citation => citation with { Quote = citation.Quote + "。" })] }, default);

        Assert.Equal(AnswerKind.NotFound, sent.Kind);
        Assert.Empty(sent.Citations);
    }

    /// <summary>A heading or a side in front of words that do not belong to it.</summary>
    [Theory]
    [InlineData("灯台整備計画の概要は？", "霧笛：", "光源：")]
    [InlineData("灯台整備計画の章立ては？", "第2章：", "第1章：")]
    [InlineData("課題１－１は？", "対応：", "論点：")]
    public async Task What_stands_in_front_is_held_against_the_place(string question, string right, string wrong)
    {
        var documents = new Places();
        await documents.InitializeAsync();
        var answer = await documents.AskAsync(question);
        var sources = documents.Documents.ToDictionary(document => document.Info.File, Source.Of);

        Assert.Contains(right, answer.Text, StringComparison.Ordinal);
        Assert.Empty(Checker.Check(answer, sources));
        Assert.NotEmpty(Checker.Check(answer with { Text = answer.Text.Replace(right, wrong, StringComparison.Ordinal) }, sources));
    }

    sealed class Places : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(
            ("901_plan.txt", "灯台整備計画\n\n第1章　光源\n\n光源を発光ダイオードに替える。明るさは毎年測る。\n\n第2章　霧笛\n\n霧笛は使う港を絞って残す。夜の音は小さくする。\n\n第3章　点検\n\n点検は年に二回行う。結果は次の月に公表する。\n"),
            ("902_table.txt", "航路の課題と対応\n\n番号 課題 対応方針 担当\n１－１ 浮標が足りない。\n\n浮標を塗り替える。（国）\n\n１－２ 岸壁が短い。\n\n岸壁を延ばす。（財）\n\n"));
    }
}
