using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What a word means is told where the text tells it; that it is used somewhere is no answer.</summary>
public sealed class MeaningQuestionTests
{
    const string Report = """
        海図（航海のための地図）の更新の進め方

        灯台戦略会議とは

        灯台の更新の方針を決めるため、海上大臣の下に置かれた会議である。

        １　光源

        新しい誘導灯火（港の入口のもの）を試した。

        自動船舶識別装置（AIS）の信号を、灯台でも受ける。AISは費用が高い。

        音の目印である霧笛を、録音に替える。

        ２　浮標

        浮標の点検を毎月行う。

        """;

    [Theory]
    [InlineData("海図とは何ですか。", "航海のための地図")]
    [InlineData("AISとは何ですか。", "自動船舶識別装置")]
    [InlineData("霧笛とは何ですか。", "音の目印である霧笛")]
    [InlineData("灯台戦略会議とは何ですか。", "海上大臣の下に置かれた会議である")]
    public async Task It_is_told_where_the_text_explains(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Report)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("信号とは何ですか。")]
    [InlineData("録音とは")]
    public async Task What_is_only_used_is_not_explained(string question)
    {
        var answer = await (await AskedFolder.OfAsync(Report)).AskAsync(question);
        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains("が何かを説明した記述は、", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_longer_name_is_another_thing() =>
        Assert.DoesNotContain("港の入口のもの", (await (await AskedFolder.OfAsync(Report)).AskAsync("灯火とは何ですか。")).Text, StringComparison.Ordinal);
}
