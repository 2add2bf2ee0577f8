using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Retrieval;

/// <summary>A bot that runs while the documents below it change.</summary>
public sealed partial class ArchiveHostTests : IDisposable
{
    const string Question = "審査の結果は誰に通知するか";
    const int Changes = 8;

    readonly TempFolder _folder = new();
    readonly IndexSettings _settings;

    public ArchiveHostTests() => _settings = new IndexSettings(_folder.At("index"), new AzureSearchOptions(), new EmbeddingSettings());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Questions_run_on_while_a_document_changes_and_then_the_new_text_is_cited()
    {
        Write(30);
        using var archives = await OpenAsync();
        var answerer = new CheckedAnswerer(() => archives.Current);
        using var done = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 2).Select(_ => Task.Run(() => AskAsync(answerer, done.Token))).ToList();

        for (var days = 31; days < 31 + Changes; days++)
        {
            Write(days);
            await _settings.BuildAsync(_folder.At("seeds"), new ReadOptions());
            await archives.RefreshAsync();
            await AssertAnswersAsync(answerer, days);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(asking), asked => Assert.True(asked > Changes));
    }

    [Fact]
    public async Task Catalogue_and_documents_change_together_and_who_has_the_old_keeps_it()
    {
        Write(30);
        using var archives = await OpenAsync();
        var before = archives.Current;
        Write(60);
        _folder.Text("seeds/more.txt", "第一　目的\n一　この要綱は、用水の管理を定める。\n");
        await _settings.BuildAsync(_folder.At("seeds"), new ReadOptions());

        await archives.RefreshAsync();

        Assert.Equal(["rules"], before.Catalog.Select(info => info.Id));
        Assert.Contains("30日", (await before.DocumentAsync("rules"))!.Text, StringComparison.Ordinal);
        Assert.Null(await before.DocumentAsync("more"));
        Assert.Equal(["more", "rules"], archives.Current.Catalog.Select(info => info.Id).Order());
        Assert.Contains("60日", (await archives.Current.DocumentAsync("rules"))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_change_the_archive_stays_and_a_damaged_generation_changes_nothing()
    {
        Write(30);
        using var archives = await OpenAsync();
        var before = archives.Current;
        await archives.RefreshAsync();
        Assert.Same(before, archives.Current);

        Write(60);
        await _settings.BuildAsync(_folder.At("seeds"), new ReadOptions());
        foreach (var file in Directory.GetFiles(_folder.At("index"), "index-*"))
        {
            await File.WriteAllTextAsync(file, "");
        }

        await archives.RefreshAsync();

        Assert.Same(before, archives.Current);
        await AssertAnswersAsync(new CheckedAnswerer(() => archives.Current), 30);
    }

    async Task<ArchiveHost> OpenAsync() => (await ArchiveOpening.RunAsync(_settings, _folder.At("seeds"), CancellationToken.None))!;

    void Write(int days) => _folder.Text("seeds/rules.txt", string.Create(CultureInfo.InvariantCulture,
        $"第一　総則\n一　この要領は、再生医療の審査の手続を定める。\n{string.Concat(Enumerable.Repeat("二　委員は、審査に当たり利害の関係を申し出る。\n", days % 3))}三　委員会は、申請の受理後{days}日以内に審査の結果を申請者に通知する。\n"));

    /// <summary>Whatever generation answers, the days it names stand in what it cites.</summary>
    static async Task<int> AskAsync(CheckedAnswerer answerer, CancellationToken done)
    {
        var asked = 0;
        for (; !done.IsCancellationRequested; asked++)
        {
            var answer = await answerer.AnswerAsync(Question, [], CancellationToken.None);
            Assert.Equal(Days().Match(answer.Text).Value, Days().Match(Assert.Single(answer.Citations).Quote).Value);
        }

        return asked;
    }

    async Task AssertAnswersAsync(CheckedAnswerer answerer, int days)
    {
        var answer = await answerer.AnswerAsync(Question, []);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{days}日以内"), answer.Text, StringComparison.Ordinal);
        var citation = Assert.Single(answer.Citations);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{days}日以内"), citation.Quote, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("seeds/" + citation.File)));
    }

    [GeneratedRegex("[0-9]+日以内", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Days();
}
