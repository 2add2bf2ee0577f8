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
}
