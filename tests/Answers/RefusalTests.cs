using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

public sealed class RefusalTests
{
    static async Task<Answer> AskAsync(string question) =>
        await new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value).AnswerAsync(question, []);

    [Theory]
    [InlineData("月面農業推進プログラムの目標は？", "月面農業推進プログラム")]
    [InlineData("令和6年度の深海探査基盤整備事業の予算はいくらですか。", "深海探査基盤整備事業")]
    [InlineData("極地観測支援法ではどう定められていますか。", "極地観測支援法")]
    public async Task A_name_that_no_document_knows_is_named_in_the_refusal(string question, string name)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains($"「{name}」", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("灯台協議会の資料３は誰が説明しましたか。", "資料３")]
    [InlineData("灯台協議会の資料12の内容は？", "資料12")]
    [InlineData("別紙２には何が書かれていますか。", "別紙２")]
    public async Task What_is_asked_for_by_a_number_that_stands_nowhere_is_named_in_the_refusal(string question, string item)
    {
        var answer = await (await AskedFolder.OfAsync(Lighthouses)).AskAsync(question);

        Assert.Equal((AnswerKind.NotFound, $"「{item}」についての記述は、登録されている資料の中に見つかりません。"), (answer.Kind, answer.Text));
    }

    [Theory]
    [InlineData("資料１－２は誰が説明しましたか。")]
    [InlineData("資料１を説明したのは誰ですか。")]
    public async Task A_number_that_stands_there_is_answered(string question) =>
        Assert.Contains("浜田部長", (await (await AskedFolder.OfAsync(Lighthouses)).AskAsync(question)).Text, StringComparison.Ordinal);

    const string Lighthouses = "灯台協議会　議事概要\n\n■概 要：\n\n冒頭、湊谷次長から資料１－１、浜田部長から資料１－２に基づき説明があった。\n\n・灯台の光源を替えることを確認した。\n\n・霧笛は残すこととした。\n\n";

    [Theory]
    [InlineData("検討会の委員の平均年齢は？")]
    [InlineData("デジタル教科書の印刷部数は何部ですか。")]
    public async Task What_is_asked_of_a_known_thing_but_nowhere_said_is_refused(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);

    const string Harbour = "北岬灯台協議会（第２回）議事概要\n\n■日 時：令和６年５月20日（月）10時00分～12時00分\n\n■場 所：北岬会館\n\n■出席者：\n\n議 長： 浜田浩一 港湾大学学長\n\n■概 要：\n\n・霧笛の録音はこれから伸びる。\n\n・冒頭、浜田学長から資料２の説明があった。\n\n・灯台の電池の特許は、北岬工業が４つの港で取得した。\n\n・次回は、霧笛の音量を議論する。\n\n";

    [Theory]
    [InlineData("霧笛の録音を最初に行ったのは誰ですか。")]
    [InlineData("第２回の北岬灯台協議会の議事録を書いたのは誰ですか。")]
    [InlineData("北岬灯台協議会の議事概要は何ページありますか。")]
    [InlineData("資料２は何部配られましたか。")]
    [InlineData("次回はどこで開かれますか。")]
    [InlineData("浜田浩一さんの年齢は？")]
    [InlineData("岩永総理は協議会で何と発言しましたか。")]
    [InlineData("What is the salary of the lighthouse council's chair?")]
    public async Task What_nobody_wrote_down_is_not_guessed_from_what_stands_beside(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await (await AskedFolder.OfAsync(Harbour)).AskAsync(question)).Kind);

    [Theory]
    [InlineData("第２回の北岬灯台協議会はいつ、どこで開かれましたか。", "５月20日")]
    [InlineData("浜田浩一さんの役職は？", "港湾大学学長")]
    [InlineData("灯台の電池の特許を取得したのは誰ですか。", "北岬工業")]
    public async Task What_is_written_is_told_as_before(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Harbour)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_in_charge_of_nothing_named_is_asked_back() =>
        Assert.Equal(AnswerKind.Clarify, (await (await AskedFolder.OfAsync(Harbour)).AskAsync("担当者は誰ですか。")).Kind);
}
