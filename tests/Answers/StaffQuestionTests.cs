using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Questions in short, as they are typed in a chat: who stands at the head, what a thing is, what goes wrong with it, what it was for.</summary>
public sealed class StaffQuestionTests
{
    const string Minutes = """
        第４回 岬の灯台を語る会議 議事要旨

        ◆日 時 令和５年３月７日（火）14：00～15：00

        ◆出席者（順不同）

        座 長： 有賀千波 岬大学学長

        副座長： 久保浜稔 北灯台協会副理事長

        委 員： 石浜さやか 南灯台協会理事長

        説明者： 荻浦かおる 岬の灯台の会会長

        （欠席） 田浦委員

        ◆要 旨

        １．光源について

        ○ 北岬の３市では、まとめて電球を買い、支払いを減らした。一方で、届く日が合わず、島の店が応じきれない問題が起きた。

        ○ 灯台の光源については、回転灯（レンズを回して光を遠くへ届ける仕組み）の更新を進める。

        ○ 短期的な事故対策として、見張り員を増やす。

        ○ 長期の事故対策としては、霧笛を自動で鳴らす装置を作る。

        ○ 光源の案は、５回の検討会を経てまとめる。

        """;

    static async Task<Answer> AskAsync(string question, params string[] turns) =>
        await (await AskedFolder.OfAsync(Minutes)).AskAsync(question, turns);

    static async Task SaysBothAsync(string question, string first, string second)
    {
        var answer = await AskAsync(question);

        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("岬の灯台の会議の座長は誰？", "座長：有賀千波 岬大学学長[1]")]
    [InlineData("岬大学の学長は？", "座長：有賀千波 岬大学学長[1]")]
    [InlineData("南灯台協会の理事長は？", "委員：石浜さやか 南灯台協会理事長[1]")]
    [InlineData("欠席したのは誰？", "欠席：田浦 委員[1]")]
    public async Task Who_it_is_is_told_from_the_list_below_a_sign(string question, string told) =>
        Assert.Equal(told, (await AskAsync(question)).Text);

    [Theory]
    [InlineData("第４回の会議の開催日と座長は？", "令和５年３月７日", "有賀千波")]
    [InlineData("この会議では、座長と副座長はそれぞれ誰ですか。", "有賀千波", "久保浜稔")]
    public Task Two_things_of_one_meeting_are_both_told(string question, string first, string second) => SaysBothAsync(question, first, second);

    [Theory]
    [InlineData("岬の灯台の会の発足年と会費は？")]
    [InlineData("電球をまとめて買っている機関の数は？")]
    [InlineData("岬大学はどの市にありますか。")]
    [InlineData("第４回の灯台財団はいつ開かれましたか。")]
    public async Task What_stands_beside_is_not_told_for_what_is_missing(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);

    [Theory]
    [InlineData("岬の灯台の会議の出席者は？", "座長：有賀千波", "説明者：荻浦かおる")]
    [InlineData("電球のまとめ買いで、どんな問題が起きましたか。", "届く日が合わず", "島の店が応じきれない問題が起きた")]
    [InlineData("回転灯ってなに？", "レンズを回して", "仕組み")]
    [InlineData("長期的には事故をどう防ぐ案ですか。", "霧笛を自動で鳴らす", "装置を作る")]
    [InlineData("回転灯は何と説明されている？", "レンズを回して", "仕組み")]
    [InlineData("光源の検討会って何回やったの", "５回の検討会", "まとめる")]
    public Task What_is_asked_in_short_is_told_whole(string question, string first, string second) => SaysBothAsync(question, first, second);

    [Theory]
    [InlineData("光源の更新にかかった経費は？")]
    [InlineData("回転灯の費用は？")]
    public async Task What_it_cost_is_no_other_sentence_on_it(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);
}
