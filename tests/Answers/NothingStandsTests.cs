using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A post without a name, a place, an edition or a person that is not there, a date of something else: what nearly fits does not answer.</summary>
public sealed class NothingStandsTests(NothingStandsTests.Harbours documents) : IClassFixture<NothingStandsTests.Harbours>
{
    const string Proposal = """
        　浮標の更新に向けた提案

        令和4年3月1日

        浮標検討ＷＧ座長

        １．はじめに

        浮標は古い。光源の試験は、西浜大学において第Ⅰ段階の海上試験として実施した。

        ２．点検

        （１）時期

        点検は春に行う。

        （２）記録

        記録は港に残す。潮位の台帳を公表した（令和2年5月1日）。
        """;

    const string Strategy = """
        港湾戦略 改訂版

        令和5年2月14日

        国土大臣決定

        １．体制に関する取組

        国土省は、浮標の点検に関する要領を決定（令和3年8月2日）した。海の基本方針2031を踏まえて進める。

        ２．支援に関する取組

        灯台事業団による支援

        波浪観測事業：
        """;

    const string Council = """
        沿岸将来会議とは

        島の暮らしを守るための施策を議論する会議。

        ＜構成員＞

        島務大臣（議長）
        港湾庁長官（副議長）
        """;

    const string Minutes = """
        第３回港湾協議会　議事概要

        ■出席者：

        議 長： 湊谷一郎 港湾庁次長
        構成員： 浜田正子 港湾庁海岸部長

        ■概 要：

        ・灯台の光源を替えることを確認した。
        """;

    [Theory]
    [InlineData("浮標検討ＷＧの座長は誰ですか", "「浮標検討ＷＧの座長」が誰かは、登録されている資料に書かれていません。")]
    [InlineData("副座長は誰ですか", "「副座長」についての記述は、登録されている資料の中に見つかりません。")]
    [InlineData("浮標の更新に向けた提案の3．の取組は何ですか", "3.という項目はありません（1.と2.があります）。")]
    [InlineData("浮標の更新に向けた提案の2．（4）には何とありますか", "2.(4)という項目はありません（2.には(1)と(2)があります）。")]
    [InlineData("海の基本方針2033には何と書いてありますか", "「海の基本方針2033」についての記述は、登録されている資料の中に見つかりません。")]
    [InlineData("第3回港湾協議会には国土省の水管理局長も出席していましたか", "お尋ねの人は、「第３回港湾協議会 議事概要」の名簿に見つかりません。")]
    [InlineData("第3回港湾協議会で森教授は何と発言しましたか", "お尋ねの人は、「第３回港湾協議会 議事概要」の名簿に見つかりません。")]
    [InlineData("波浪観測事業は何をするのか", "お尋ねの内容は")]
    public async Task It_is_refused_with_the_reason(string question, string reason)
    {
        var answer = await documents.AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沿岸将来会議の副議長は誰ですか", "港湾庁長官（副議長）[1]")]
    [InlineData("海の基本方針2031を踏まえるのは何ですか", "海の基本方針2031を踏まえて進める。")]
    public async Task What_does_stand_is_told(string question, string words) =>
        Assert.Contains(words, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("港湾戦略 改訂版は令和3年に決定されたのですか", "令和5年2月14日 国土大臣決定[1]")]
    [InlineData("潮位の台帳は令和4年に公表されましたか", "潮位の台帳を公表した（令和2年5月1日）。[1]")]
    [InlineData("光源の海上試験は第Ⅱ段階ですか", "第Ⅰ段階の海上試験として実施した。[1]")]
    public async Task Of_another_date_or_grade_the_true_one_is_told(string question, string words) =>
        Assert.Contains(words, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);

    public sealed class Harbours : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("610_proposal.txt", Proposal), ("611_strategy.txt", Strategy), ("612_council.txt", Council), ("613_minutes.txt", Minutes));
    }
}
