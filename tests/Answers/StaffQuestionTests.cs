using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Questions in short, as they are typed in a chat: who stands at the head, what a thing is, what goes wrong with it, what it was for.</summary>
public sealed class StaffQuestionTests
{
    const string Minutes = """
        第４回 岬の灯台に関する関係者会議 議事要旨

        ◆日 時 令和４年11月18日（金）10：00～11：45

        ◆出席者（敬称略）

        座 長： 有賀千波 岬大学学長

        副座長： 久保浜稔 北灯台協会副理事長

        委 員： 石浜さやか 南灯台協会理事長

        説明者： 荻浦かおる 岬の灯台の会会長

        （欠席） 田浦委員

        ◆要 旨

        １．光源について

        ○ 北岬の３市では、まとめて電球を買い、単価を７％下げた。一方で、納入の日を揃えられず、小さな店が応じられなくなる問題が生じた。

        ○ 灯台の光源については、回転灯（レンズを回して光を遠くへ届ける仕組み）の更新を進める。

        ○ ５回の会合を開き、光源の案をまとめる。

        """;

    static async Task<Answer> AskAsync(string question, params string[] turns) =>
        await (await AskedFolder.OfAsync(Minutes)).AskAsync(question, turns);

    [Theory]
    [InlineData("岬の灯台の会議の座長は誰？", "座長：有賀千波 岬大学学長[1]")]
    [InlineData("岬大学の学長は？", "座長：有賀千波 岬大学学長[1]")]
    [InlineData("南灯台協会の理事長は？", "委員：石浜さやか 南灯台協会理事長[1]")]
    [InlineData("欠席したのは誰？", "欠席：田浦 委員[1]")]
    public async Task Who_it_is_is_told_from_the_list_below_a_sign(string question, string told) =>
        Assert.Equal(told, (await AskAsync(question)).Text);

    [Theory]
    [InlineData("岬の灯台の会議の出席者は？", "座長：有賀千波", "説明者：荻浦かおる")]
    [InlineData("電球のまとめ買いで、どんな問題が起きましたか。", "北岬の３市", "小さな店が応じられなくなる問題が生じた")]
    [InlineData("回転灯ってなに？", "レンズを回して", "仕組み")]
    [InlineData("光源の会合って全部で何回開いたの", "５回の会合", "まとめる")]
    public async Task What_is_asked_in_short_is_told_whole(string question, string first, string second)
    {
        var answer = await AskAsync(question);

        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("光源の更新に使った費用は？")]
    [InlineData("回転灯の費用は？")]
    public async Task What_it_cost_is_no_other_sentence_on_it(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);
}
