using PolicyBot.Bot;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Embedding;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Retrieval;

/// <summary>The index and its vectors by setting: build and questions over real HTTP, against doubles of both services.</summary>
public sealed class ArchiveOpeningTests : IAsyncLifetime, IDisposable
{
    const string Question = "審査の結果は誰に通知するか";

    readonly TempFolder _folder = new();
    readonly EmbeddingServer _embeddings = new();
    AzureSearchDouble _service = null!;

    public async Task InitializeAsync()
    {
        Write("30日");
        _service = await AzureSearchDouble.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        Assert.Empty(_service.Violations);
    }

    public void Dispose()
    {
        _embeddings.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_bot_answers_from_the_search_service_with_the_rights_of_a_reader_and_follows_it()
    {
        await BuildAsync(Azure());
        using var archives = await OpenAsync(Azure() with { Search = AzureSearchDouble.Options() with { ApiKey = AzureSearchDouble.QueryKey } });
        var answerer = new CheckedAnswerer(() => archives!.Current);
        var before = archives!.Current;

        await AssertAnswersAsync(answerer, "30日");
        Write("60日");
        await BuildAsync(Azure());
        await archives.RefreshAsync();

        await AssertAnswersAsync(answerer, "60日");
        Assert.Contains("30日", (await before.DocumentAsync("rules"))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_index_in_the_service_there_is_nothing_to_open() => Assert.Null(await OpenAsync(Azure()));

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_a_sentence_and_no_answer()
    {
        await BuildAsync(Azure());
        _service.Fail(Operations.Lookup, 503, times: 100);

        Assert.Null(await OpenAsync(Azure()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vectors_of_a_server_serve_build_and_questions(bool azure)
    {
        var settings = Remote(azure ? Azure() : Embedded());
        await BuildAsync(settings);
        var built = _embeddings.Asked.Count;
        using var archives = await OpenAsync(settings);

        Assert.Equal(("m", 2), (archives!.Current.Index.Info.EmbeddingModel, archives.Current.Index.Info.Dimensions));
        await AssertAnswersAsync(new CheckedAnswerer(() => archives.Current), "30日");
        Assert.Equal((true, true), (built > 0, _embeddings.Asked.Count > built));
        Assert.Contains(Question, _embeddings.Asked[^1].Texts);
    }

    [Fact]
    public async Task A_server_that_is_away_leaves_the_terms_to_answer()
    {
        var settings = Remote(Embedded());
        await BuildAsync(settings);
        using var archives = await OpenAsync(settings);
        _embeddings.Dispose();

        await AssertAnswersAsync(new CheckedAnswerer(() => archives!.Current), "30日");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_index_of_another_model_is_refused_with_the_remedy(bool azure)
    {
        var settings = azure ? Azure() : Embedded();
        await BuildAsync(settings);
        using var source = settings.OpenSource();
        using var other = Remote(settings).OpenEmbedding();
        var index = await source.LatestAsync();

        var refused = await Assert.ThrowsAsync<EmbeddingException>(() => Archive.OpenAsync(index!, other));

        Assert.Equal("PB-EMB-002", refused.Code);
        Assert.Contains("build", refused.Message, StringComparison.Ordinal);
        Assert.Contains("「m」", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_length_of_the_same_model_is_refused_too()
    {
        await BuildAsync(Remote(Embedded()));
        using var source = Embedded().OpenSource();
        using var other = Remote(Embedded(), "3").OpenEmbedding();
        var index = await source.LatestAsync();

        Assert.Equal("PB-EMB-002", (await Assert.ThrowsAsync<EmbeddingException>(() => Archive.OpenAsync(index!, other))).Code);
    }

    [Fact]
    public async Task A_section_that_changed_is_all_that_the_server_is_asked_for_again()
    {
        _folder.Text("seeds/rules.txt", "第一　目的\n一　この要領は、審査の手続を定める。\n第二　通知\n一　結果は30日以内に通知する。\n");
        await BuildAsync(Remote(Embedded()));
        var before = _embeddings.Asked.Count;
        _folder.Text("seeds/rules.txt", "第一　目的\n一　この要領は、審査の手続を定める。\n第二　通知\n一　結果は60日以内に通知する。\n");

        await BuildAsync(Remote(Embedded()));

        var again = _embeddings.Asked.Skip(before).SelectMany(asked => asked.Texts).ToList();
        Assert.NotEmpty(again);
        Assert.All(again, text => Assert.Contains("60日", text, StringComparison.Ordinal));
    }

    static Task<ArchiveHost?> OpenAsync(IndexSettings settings) => ArchiveOpening.RunAsync(settings, "nowhere", CancellationToken.None);

    async Task BuildAsync(IndexSettings settings) => Assert.True((await settings.BuildAsync(_folder.At("seeds"), new ReadOptions())).Written);

    IndexSettings Embedded() => new(_folder.At("index"), new AzureSearchOptions(), new EmbeddingSettings());

    IndexSettings Azure() => Embedded() with { Search = AzureSearchDouble.Options(), Connect = options => _service.Connect(options) };

    IndexSettings Remote(IndexSettings settings, string? dimensions = null) =>
        settings with { Embedding = new EmbeddingSettings { Endpoint = _embeddings.Address.ToString(), Name = "m", Key = "k", Dimensions = dimensions } };

    static async Task AssertAnswersAsync(CheckedAnswerer answerer, string days)
    {
        var answer = await answerer.AnswerAsync(Question, []);

        Assert.Contains(days, answer.Text, StringComparison.Ordinal);
        Assert.Contains(days, Assert.Single(answer.Citations).Quote, StringComparison.Ordinal);
    }

    void Write(string days) => _folder.Text("seeds/rules.txt", $"第一　総則\n一　この要領は、再生医療の審査の手続を定める。\n二　委員会は、申請の受理後{days}以内に審査の結果を申請者に通知する。\n");
}
