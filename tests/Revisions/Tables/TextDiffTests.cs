using System.Globalization;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Tests.Revisions.Tables;

public sealed class TextDiffTests
{
    const int Cases = 5000;
    const int Seed = 20080430;

    [Fact]
    public void Both_sides_joined_are_the_texts_and_no_character_of_a_reader_is_cut()
    {
        var texts = new DiffTexts(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var (old, @new) = texts.Next();
            var runs = TextDiff.Of(old, @new);
            var where = $"seed {Seed}, case {i}";

            Assert.True(TextDiff.OldSide(runs) == old, where);
            Assert.True(TextDiff.NewSide(runs) == @new, where);
            Assert.True(runs.All(run => run.Text.Length > 0), where);
            AssertWhole(old, runs.Where(run => run.InOld), where);
            AssertWhole(@new, runs.Where(run => run.InNew), where);
            AssertMovesComeInPairs(runs, where);
        }
    }

    [Fact]
    public void A_text_and_itself_are_one_equal_run()
    {
        var (text, _) = new DiffTexts(3).Next();

        var run = Assert.Single(TextDiff.Of(text, text));
        Assert.Equal(RunKind.Equal, run.Kind);
        Assert.Empty(TextDiff.Of("", ""));
    }

    [Theory]
    [InlineData("まず提示するしかないが、各研究の", "まず提示することが有益であり、各研究の", "まず提示する[-しかないが][+ことが有益であり]、各研究の")]
    [InlineData("研究者のネットワークについては、国内の", "研究者が協力して、国内の", "研究者[-のネットワークについては][+が協力して]、国内の")]
    [InlineData("拠点を支援する。基盤を整備する。", "拠点を支援する。人材を育成する。基盤を整備する。", "拠点を支援する。[+人材を育成する。]基盤を整備する。")]
    [InlineData("早急に検討すべきである。", "検討が行われることとなった。", "[-早急に]検討[-すべきである][+が行われることとなった]。")]
    [InlineData("平成20年", "平成21年", "平成2[-0][+1]年")]
    [InlineData("が", "か\u3099", "[-が][+か\u3099]")]
    [InlineData("か", "か\u3099", "[-か][+か\u3099]")]
    [InlineData("葛飾", "葛\U000E0100飾", "[-葛][+葛\U000E0100]飾")]
    public void Runs_are_phrases(string old, string @new, string expected) => Assert.Equal(expected, Shown(TextDiff.Of(old, @new)));

    [Fact]
    public void A_sentence_that_changes_its_place_is_moved()
    {
        var runs = TextDiff.Of(
            "細胞の提供を重視する。関連研究者の英知を集めるための体制を整備する。民間企業の参加を促進し、将来の組織への移行に配慮する。国際協調を進める。",
            "細胞の提供を重視する。民間企業の参加を促進し、将来の組織への移行に配慮する。国際協調を進める。関連研究者の英知を集めるための体制を整備する。");

        Assert.Equal([RunKind.Equal, RunKind.MovedAway, RunKind.Equal, RunKind.MovedHere], runs.Select(run => run.Kind));
        Assert.Equal("関連研究者の英知を集めるための体制を整備する。", runs[1].Text);
    }

    [Fact(Timeout = 300_000)]
    public Task Long_texts_are_compared() => Task.Run(CompareLongTexts);

    static void CompareLongTexts()
    {
        var texts = new DiffTexts(11);
        var old = texts.Words(17_000);
        var edited = old.ToList();
        for (var i = 0; i < 100; i++)
        {
            edited = texts.Edited(edited);
        }

        AssertBothSides(string.Concat(old), string.Concat(edited));
        AssertBothSides(string.Concat(old), string.Concat(texts.Words(17_000)));
        AssertBothSides(new string('あ', 100_000), new string('い', 100_000));
        AssertBothSides(string.Concat(Enumerable.Repeat("のを", 50_000)), string.Concat(Enumerable.Repeat("をのに", 33_000)));
    }

    static void AssertBothSides(string old, string @new)
    {
        var runs = TextDiff.Of(old, @new);
        Assert.Equal(old, TextDiff.OldSide(runs));
        Assert.Equal(@new, TextDiff.NewSide(runs));
    }

    static void AssertWhole(string text, IEnumerable<DiffRun> runs, string where)
    {
        var borders = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var at = 0;
        foreach (var run in runs)
        {
            at += run.Text.Length;
            Assert.True(borders.Contains(at), $"{where}: cut inside a character at {at}");
        }
    }

    static void AssertMovesComeInPairs(IReadOnlyList<DiffRun> runs, string where)
    {
        foreach (var move in runs.Where(run => run.Move > 0).GroupBy(run => run.Move))
        {
            Assert.True(move.Count() == 2 && move.Select(run => run.Text).Distinct().Count() == 1, where);
            Assert.True(move.Any(run => run.Kind == RunKind.MovedAway) && move.Any(run => run.Kind == RunKind.MovedHere), where);
        }
    }

    static string Shown(IEnumerable<DiffRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        RunKind.Equal => run.Text,
        RunKind.Deleted => $"[-{run.Text}]",
        RunKind.Inserted => $"[+{run.Text}]",
        RunKind.MovedAway => $"[<{run.Text}]",
        _ => $"[>{run.Text}]",
    }));
}
