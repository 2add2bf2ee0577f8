using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Who was there: the whole list, those of a role, how many, and nobody.</summary>
public sealed class PeopleQuestionTests : IClassFixture<PeopleQuestionTests.Documents>
{
    const string Minutes = """
        第３回港湾協議会　議事概要

        ■日 時：令和５年２月７日（火）10時00分～11時30分

        ■出席者：

        議 長： 湊谷一郎 港湾庁次長
        構成員： 浜田正子 港湾庁海岸部長（工事及び点検担当）［代理］
        沖野和夫 国立研究開発法人波浪研究所整備・
        点検部門長
        参考人等： 磯部純一 日本灯台学会理事長
        渚川幸子 日本灯台学会副理事長

        ■概 要：

        ・灯台の光源を替えることを確認した。
        ・３名の専門家から説明があった。
        """;

    const string Council = """
        沿岸将来会議とは

        島の暮らしを守るための施策を議論する会議。

        ＜構成員＞

        島務大臣（議長）
        港湾庁長官（副議長）
        島務大臣が指名する有識者
        赤松 太郎 島の銀行株式会社頭取
        白浜 花子 南島大学大学院海洋学研究科教授
        黒潮 次郎 島の商工会議所会頭
        緑川 梢 株式会社みどり丸代表取締役社長
        """;

    readonly Documents _documents;

    public PeopleQuestionTests(Documents documents) => _documents = documents;

    [Theory]
    [InlineData("第３回協議会の出席者は？")]
    [InlineData("第３回港湾協議会の参加者を教えて")]
    [InlineData("港湾協議会の出席者を全員教えてください")]
    [InlineData("港湾協議会には誰が出席しましたか")]
    [InlineData("Who attended the 港湾協議会 meeting?")]
    public async Task All_who_were_there_are_told_a_line_each(string question)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(
            ["議長：湊谷一郎 港湾庁次長[1]", "構成員：浜田正子 港湾庁海岸部長（工事及び点検担当）［代理］[1]", "構成員：沖野和夫 国立研究開発法人波浪研究所整備・点検部門長[1]", "参考人等：磯部純一 日本灯台学会理事長[1]", "参考人等：渚川幸子 日本灯台学会副理事長[1]"],
            answer.Text.Split('\n'));
    }

    [Theory]
    [InlineData("港湾協議会には何人出席しましたか", "5人です。")]
    [InlineData("参考人等は何人出席しましたか", "2人です。")]
    [InlineData("構成員は何名ですか", "2人です。")]
    public async Task They_are_counted(string question, string count) =>
        Assert.StartsWith(count, (await _documents.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("港湾協議会の欠席者は？")]
    [InlineData("第３回港湾協議会を欠席したのは誰ですか")]
    public async Task Of_a_list_that_names_nobody_as_absent_that_is_said(string question)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal((AnswerKind.NotFound, "名簿に欠席者の記載はありません。"), (answer.Kind, answer.Text));
    }

    [Theory]
    [InlineData("沿岸将来会議の構成員は？")]
    [InlineData("沿岸将来会議の有識者を全員教えて")]
    public async Task Posts_above_the_names_are_part_of_the_list(string question) =>
        Assert.StartsWith(
            "島務大臣（議長）[1]\n港湾庁長官（副議長）[1]\n島務大臣が指名する有識者[1]\n赤松 太郎 島の銀行株式会社頭取[1]\n白浜 花子 南島大学大学院海洋学研究科教授[1]\n黒潮 次郎",
            (await _documents.AskAsync(question)).Text, StringComparison.Ordinal);

    public sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("900_minutes.txt", Minutes), ("901_council.txt", Council));
    }
}
