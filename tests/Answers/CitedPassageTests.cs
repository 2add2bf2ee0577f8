using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What is cited as one passage, and where a sentence ends.</summary>
public sealed class CitedPassageTests
{
    const string Speech = "港の今後についての会議の概要\n\n本日は皆様に議論をいただきました。港は人と物が行き交う場所であり、国の柱です。\n灯台については、光源を替える工事を国を挙げて進めてまいりま\nす。\n浮標については、二年をかけて全ての海域で塗り替えます。\n岸壁については、地震に備えて耐える強さを確かめます。\nこれら３分野で世界をリードしていく決意です。\n";

    [Fact]
    public async Task Sentences_that_follow_each_other_are_one_passage()
    {
        var documents = await AskedFolder.OfAsync(Speech);

        var answer = await documents.AskAsync("世界をリードするとした３分野は何ですか。");

        var passage = Assert.Single(answer.Citations);
        Assert.StartsWith("灯台については", passage.Quote, StringComparison.Ordinal);
        Assert.EndsWith("決意です。", passage.Quote, StringComparison.Ordinal);
        Assert.Equal(4, answer.Text.Split('\n').Length);
    }

    [Fact]
    public async Task A_few_hiragana_below_a_short_line_are_the_end_of_its_sentence()
    {
        var documents = await AskedFolder.OfAsync(Speech);

        var answer = await documents.AskAsync("灯台の光源を替える工事はどう進めますか。");

        Assert.StartsWith("灯台については、光源を替える工事を国を挙げて進めてまいります。", answer.Text, StringComparison.Ordinal);
    }
}
