using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Answers;

/// <summary>Drafts whose changes stand in a list at the end, and in an old/new table: asked about like any other.</summary>
public sealed class OtherDraftTests
{
    static readonly Lazy<Task<Archive>> Folder = new(OpenAsync);

    static Task<Archive> OpenAsync()
    {
        using var folder = new TempFolder();
        folder.Text("900_list.txt", Revisions.RevisionListTests.Draft);
        folder.Text("901_table.txt", Revisions.ComparedArticleTests.Text);
        var contents = FolderContents.Read(folder.Path, new ReadOptions());
        return Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
    }

    static async Task<Answer> AskAsync(string question) => await new CheckedAnswerer(await Folder.Value).AnswerAsync(question, []);

    [Theory]
    [InlineData("【修正１】の新旧を並べて見せて", "午前９時から午後８時まで", "午前10時から午後６時まで")]
    [InlineData("図書館を考える会の案で、削るとされた箇所はどこですか", "1-1(3)", "職員が足りないため")]
    [InlineData("会費について意見が割れている二つの案は？", "会費は取らない", "五百円")]
    [InlineData("日曜日の休館はもう決まったことですか", "意見", "次回に改めて諮る")]
    [InlineData("修正箇所の総数は、本文の数と別紙の数で一致していますか", "8件", "9件")]
    [InlineData("【修正９】が指す場所は本文にありますか", "２－２（１）", "存在しません")]
    [InlineData("意見を受けて修正することになったものは？", "Q1", "日曜日は午後６時に閉じる")]
    [InlineData("第３条の新旧対照は？", "午前９時から午後８時まで開く", "午前１０時から午後６時まで開く")]
    [InlineData("第６条はどうなりますか", "第6条", "削除")]
    [InlineData("「会員でない人は、入れない」はどう変わりますか", "第6条", "削除")]
    public async Task What_is_asked_of_them_is_told(string question, string first, string second)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.Changes, answer.Kind);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("【修正15】の内容を教えて")]
    [InlineData("第９条の新旧対照は？")]
    public async Task What_they_do_not_have_is_refused(string question) => Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);

    [Fact]
    public async Task An_article_that_is_told_as_another_change_does_not_pass_the_check()
    {
        var answer = await AskAsync("第６条はどうなりますか");
        var document = await (await Folder.Value).DocumentAsync(answer.Citations[0].Document);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal) { [document!.Info.File] = Source.Of(document) };

        Assert.Empty(Checker.Check(answer, sources));
        Assert.NotEmpty(Checker.Check(answer with { Text = answer.Text.Replace("を削除", "を追加", StringComparison.Ordinal) }, sources));
    }
}
