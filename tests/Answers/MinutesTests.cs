using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Word-for-word minutes, asked in the ways people ask.</summary>
public sealed class MinutesTests : IClassFixture<MinutesTests.Meeting>
{
    const string Text = """
        第４回　港湾荷役の安全に関する懇談会　議事録
        １．日時　令和５年４月３日（月）10：00～11：30
        ２．場所　第１会議室及びオンライン
        ３．出席者（敬称略）
        【学識者】　　大森　千鶴（東湊大学教授、座長）
        【荷主代表】　小谷　光（西浜倉庫株式会社専務）
        　　　　　　　真壁　司（南浦海運株式会社部長）
        【欠席】　　　葉山　涼（荷役労組書記長）
        ４．議事
        ○大森座長　定刻となりましたので始めます。
        ○小谷委員（オンライン）　夜間の作業を一律に禁じられると、生鮮品の積み降ろしが成り立ちません。
        ○真壁委員　クレーンの点検の記録を共有する「港湾設備台帳」（ＰＦＲ）を使うべきです。
        ○大森座長　港の安全が根づくかどうかは、これからの３年にかかっています。西浜市の市長から協力の申出がありました。
        ○真壁委員　点検の講習を全国に広げます（国）
        ○大森座長　事務局は台帳の設計を始めてください。この設計に基づき、来年度は東西の２港で試行し、効果を測ります。

        （別添）
        持ち越したこと
        ・夜間作業の扱い
        ・クレーンの更新の費用
        （参考）港ごとの件数
        港名　　　　件数
        東湊　　　　　12
        決まったこと
        ・講習を年２回とする
        """;

    readonly Meeting _meeting;

    public MinutesTests(Meeting meeting) => _meeting = meeting;

    [Theory]
    [InlineData("夜間の作業を禁じられると困ると言ったのは誰ですか。", "小谷")]
    [InlineData("欠席したのは誰ですか。", "葉山")]
    [InlineData("荷主代表の出席者は誰ですか。", "真壁")]
    [InlineData("持ち越したことは何ですか。", "夜間作業の扱い", "クレーンの更新の費用")]
    [InlineData("第４回の懇談会は何時から何時まででしたか。", "10：00～11：30")]
    [InlineData("クレーンの点検の記録は何に使うべきですか。", "ＰＦＲ")]
    [InlineData("港湾設備台帳の略称は何ですか。", "ＰＦＲ")]
    [InlineData("港の安全が根づくかどうかは今後何年にかかっていますか。", "３年")]
    [InlineData("国土交通省が全国に広げるのは何の講習ですか。", "講習")]
    public async Task What_was_said_is_told(string question, params string[] words)
    {
        var answer = await _meeting.AskAsync(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.All(words, word => Assert.Contains(word, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_ends_where_the_next_one_begins() =>
        Assert.Equal(2, (await _meeting.AskAsync("持ち越したことは何ですか。")).Citations.Count);

    [Fact]
    public async Task A_post_that_only_acts_names_nobody() =>
        Assert.Equal(AnswerKind.NotFound, (await _meeting.AskAsync("西浜市の市長の名前は？")).Kind);

    [Fact]
    public async Task What_follows_from_it_is_more_than_what_was_told()
    {
        var answer = await _meeting.AskAsync("それに基づいて何をするのですか。", "事務局は何の設計を始めますか。");

        Assert.Contains("２港で試行", answer.Text, StringComparison.Ordinal);
    }

    public sealed class Meeting : AskedDocuments
    {
        public override Task InitializeAsync() =>
            ReadAsync(("900_0123456789abcdef.txt", Text), ("lexicon.tsv", "kind\tterm\tforms\tenglish\tnote\nministry\t国土交通省\t国交省\t\ttag=国\n"));
    }
}
