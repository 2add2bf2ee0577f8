using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

/// <summary>A folder without a lexicon of its own, asked in words that its documents do not use.</summary>
public sealed class EverydayWordsTests
{
    static async Task<Answer> AskAsync(string question) =>
        await new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value).AnswerAsync(question, []);

    [Theory]
    [InlineData("先生向けの講習で使う教材はどこがこしらえますか。", "教職員学習支援センター")]
    [InlineData("流域治水・地域防災力強化検討会は誰の要請でいつ設値されましたか。", "設置")]
    public async Task They_lead_to_the_sentence(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_top_of_a_body_is_its_head()
    {
        var documents = await AskedFolder.OfAsync("灯台研究の進め方\n\n１．研究の体制\n灯台研究連携機構を新たに設ける。機構長は公募とし、任期は４年とする。\n２．研究の費用\n費用は会員が負担する。\n");
        Assert.Contains("公募", (await documents.AskAsync("灯台研究連携機構のトップはどのように選びますか。")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("なぜsonar試験まで灯台の記録と合わせるのですか。", "天候により変わるので")]
    [InlineData("利用件数は何に基づいて数えましたか。", "※港務局の年報より集計[1]")]
    public async Task A_word_in_another_form_is_the_same_word(string question, string said)
    {
        var documents = await AskedFolder.OfAsync("灯台の記録\n\n１．観測の方法\nsonar の結果は、天候により変わるので、灯台の記録と合わせて読む。\n\n２．利用\n■利用件数\n※港務局の年報より集計\n・灯台の見学は月に一度とする。\n");
        Assert.Contains(said, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("給食を残した子への罰は何ですか。")]
    [InlineData("Who sells umbrellas at the venue?")]
    public async Task What_is_not_said_in_any_words_is_refused(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);
}
