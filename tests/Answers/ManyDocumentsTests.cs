using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A folder with many drafts, minutes, tables: who names one of them is answered as if it were alone, and no answer grows with the folder.</summary>
public sealed class ManyDocumentsTests : IClassFixture<ManyDocumentsTests.Folder>
{
    const int LongestAnswer = 2_500;

    readonly Folder _folder;

    public ManyDocumentsTests(Folder folder) => _folder = folder;

    [Theory]
    [InlineData("第5回学校デジタル化推進会議の座長は誰ですか。")]
    [InlineData("第5回学校デジタル化推進会議のオブザーバーを全員挙げてください。")]
    [InlineData("芦沢委員は会議でどんなことを言いましたか。全部お願いします。")]
    [InlineData("論点Ⅲ－３の担当府省はどこですか。")]
    [InlineData("List the issues raised under theme III of the issue table.")]
    [InlineData("指標の表で、評価Cとされたものはどれですか。")]
    [InlineData("流域治水・地域防災力強化検討会の座長案の§2の修正案を要約してください。")]
    [InlineData("流域治水・地域防災力強化検討会の座長案で、まだ意見にとどまっている修正はどれですか。")]
    [InlineData("流域治水・地域防災力強化検討会の座長案の§3の※2はどこをどう直すものですか。")]
    [InlineData("流域治水・地域防災力強化検討会の座長案に修正の注記は全部でいくつありますか。")]
    [InlineData("流域治水・地域防災力強化検討会の座長案の§1の３．には何が書いてありますか。")]
    public async Task Of_a_document_that_is_named_the_same_is_told_as_if_it_were_alone(string question)
    {
        var alone = await _folder.AskAloneAsync(question);
        var among = await _folder.AskAsync(question);

        Assert.NotEmpty(alone.Citations);
        Assert.Equal(alone.Text, among.Text);
        Assert.Equal(alone.Citations.Select(citation => (citation.Document, citation.Span)), among.Citations.Select(citation => (citation.Document, citation.Span)));
    }

    [Theory]
    [InlineData("使い方を教えて", "ほか")]
    [InlineData("help", "more")]
    public async Task Help_names_some_documents_and_counts_the_others(string question, string others)
    {
        var answer = await _folder.AskAsync(question);

        Assert.Equal(8, answer.Text.Split('\n').Count(line => line.StartsWith('・')) - 1);
        Assert.Contains($"・{(others == "ほか" ? "ほか53件" : "and 53 more")}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("避難所について書かれている資料はどれですか。")]
    [InlineData("Which documents mention evacuation shelters?")]
    [InlineData("評価がＣの指標はどれですか。")]
    [InlineData("座長代理は誰ですか。")]
    [InlineData("会議で意見を述べたのは誰ですか。")]
    [InlineData("§2の修正案を要約してください。")]
    [InlineData("※1の内容は？")]
    [InlineData("流域治水加速化事業の予算はいくらですか。")]
    [InlineData("予算はいくらですか。")]
    [InlineData("§3には何が書いてありますか。")]
    [InlineData("テーマⅠの論点を全部教えてください。")]
    public async Task Asked_of_all_of_them_the_answer_stays_short(string question)
    {
        var answer = await _folder.AskAsync(question);

        Assert.True(answer.Text.Length < LongestAnswer, answer.Text);
        Assert.True(answer.Suggestions.Count <= 3);
        Assert.True(answer.Suggestions.Distinct().Count() == answer.Suggestions.Count);
    }

    [Fact]
    public async Task A_list_of_documents_that_is_not_complete_does_not_say_how_many_there_are()
    {
        var answer = await _folder.AskAsync("避難所について書かれている資料はどれですか。");

        Assert.Contains("のうち", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Citations.Count <= 12);
    }

    [Fact]
    public async Task Which_draft_is_meant_is_asked_with_the_names_of_a_few()
    {
        var answer = await _folder.AskAsync("§2の修正案を要約してください。");

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Equal(3, answer.Suggestions.Count);
        Assert.Equal(AnswerKind.Changes, (await _folder.AskAsync(answer.Suggestions[0])).Kind);
    }

    public sealed class Folder : IDisposable
    {
        readonly ManyDocuments _documents = new();

        internal async Task<Answer> AskAsync(string question) => await new CheckedAnswerer(await _documents.Among.Value).AnswerAsync(question, []);

        internal async Task<Answer> AskAloneAsync(string question) => await new CheckedAnswerer(await _documents.Alone.Value).AnswerAsync(question, []);

        public void Dispose() => _documents.Dispose();
    }
}
