using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What was said in a meeting, from minutes that list it by heading.</summary>
public sealed class OpinionQuestionTests : IClassFixture<OpinionQuestionTests.Meeting>
{
    const string Text = """
        第４回　図書館の将来に関する懇談会　議事概要

        ■日時
        令和５年４月３日（月）10：00～11：30

        ■出席者
        座　長：　大森　千鶴　東湊大学教授
        委　員：　小谷　光　西浜図書館長

        ■概要
        事務局から資料１の説明があった。主な意見は以下のとおり。

        ＜開館時間＞
        ・夜の開館を週に二日に増やしたい。人手の手当ても要る。
        ・日曜の朝は静かな時間に充てるべきである。

        ＜移動図書館＞
        ・島を回る船を移動図書館に使えないか。
        """;

    readonly Meeting _meeting;

    public OpinionQuestionTests(Meeting meeting) => _meeting = meeting;

    [Theory]
    [InlineData("第４回懇談会で出た意見をまとめて")]
    [InlineData("第４回懇談会の主な意見は？")]
    [InlineData("懇談会ではどのような意見が出ましたか。")]
    public async Task All_of_them_are_told_under_their_headings(string question)
    {
        var answer = await _meeting.AskAsync(question);

        Assert.Equal(["＜開館時間＞[1]", "・夜の開館を週に二日に増やしたい。[2]", "人手の手当ても要る。[3]", "・日曜の朝は静かな時間に充てるべきである。[4]", "＜移動図書館＞[5]", "・島を回る船を移動図書館に使えないか。[6]"], answer.Text.Split('\n'));
    }

    [Theory]
    [InlineData("移動図書館について第４回懇談会ではどんな意見が出ましたか。", "島を回る船", "夜の開館")]
    [InlineData("第４回懇談会の開館時間の意見をまとめて", "日曜の朝", "島を回る船")]
    [InlineData("第４回懇談会では日曜についてどんな意見がありましたか。", "日曜の朝", "夜の開館")]
    public async Task Of_a_topic_its_own_are_told(string question, string said, string other)
    {
        var answer = await _meeting.AskAsync(question);

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_of_the_meeting_is_of_what_was_said()
    {
        var answer = await _meeting.AskAsync("第４回懇談会の議事概要を要約して");

        Assert.Contains("夜の開館", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10：00", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小谷", answer.Text, StringComparison.Ordinal);
    }

    public sealed class Meeting : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("900_0123456789abcdef.txt", Text));
    }
}
