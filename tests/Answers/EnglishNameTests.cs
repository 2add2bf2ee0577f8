using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>English questions about what has a Japanese name only.</summary>
public sealed class EnglishNameTests
{
    const string Text = "令和６年度　海事関係予算の概要\n\n１　予算\n\n（単位：百万円）\n\n区　　分　　　　　　　　令和５年度　　令和６年度\n\n離島航路維持事業　　　　　1,200　　　　　1,350\n\n欠航を減らす取組　　　　　2,400　　　　　2,100\n\n２　会議\n\n座長：沖田 汐里　東洋海事大学学長\n\n";

    [Theory]
    [InlineData("How much was the budget of 離島航路維持事業 in FY2024?", "1,350")]
    [InlineData("What was the budget of 欠航を減らす取組 in FY2023?", "2,400")]
    public async Task The_figure_of_the_name_is_told_in_an_english_frame(string question, string number)
    {
        var answer = await (await AskedFolder.OfAsync(Text)).AskAsync(question);

        Assert.Equal(AnswerKind.Figure, answer.Kind);
        Assert.Contains(number, answer.Text, StringComparison.Ordinal);
        Assert.Contains("FY202", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("です", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much was the budget of 港内管制強化事業 in FY2024?")]
    [InlineData("Why did 沖田汐里 resign?")]
    public async Task What_is_not_there_is_refused(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await (await AskedFolder.OfAsync(Text)).AskAsync(question)).Kind);
}
