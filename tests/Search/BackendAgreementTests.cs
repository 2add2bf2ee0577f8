using System.Globalization;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.AzureSearch;
using PolicyBot.Tests.Support.Evaluation;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Search;

/// <summary>
/// The same seeds in a file and in the search service, the same questions to both. The double ranks as the service is
/// documented to, with its own analysis and fusion, so agreement is counted, not demanded hit for hit.
/// </summary>
public sealed class BackendAgreementTests(BothBackends both, ITestOutputHelper output) : IClassFixture<BothBackends>
{
    const int Top = 5;

    [SharedFact("eval", "dev.jsonl")]
    public async Task Both_find_the_same_for_the_shared_questions() =>
        await CompareAsync("dev", EvaluationQuestion.Load(SharedData.At("eval", "dev.jsonl")!), found: 0.93, shared: 0.62);

    [Fact]
    public async Task Both_find_the_same_for_our_own_questions() =>
        await CompareAsync("open", [.. QuestionSet.All["open"].Questions.Where((_, at) => All || at % 5 == 0)], found: 0.78, shared: 0.55);

    /// <summary>The suite asks every fifth.</summary>
    static bool All => Environment.GetEnvironmentVariable("AGREEMENT") == "all";

    async Task CompareAsync(string name, IReadOnlyList<EvaluationQuestion> questions, double found, double shared)
    {
        var (first, best, overlap) = (0, 0, 0.0);
        foreach (var question in questions)
        {
            var file = await HitsAsync(both.File, question.Q);
            var service = await HitsAsync(both.Service, question.Q);
            first += file.FirstOrDefault() == service.FirstOrDefault() ? 1 : 0;
            best += file.Count == 0 || service.Contains(file[0]) ? 1 : 0;
            overlap += file.Count == 0 ? (service.Count == 0 ? 1 : 0) : (double)file.Intersect(service).Count() / file.Count;
        }

        var count = (double)questions.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {questions.Count} questions; same first hit {first / count:0.000}; the file's first among the service's first {Top} {best / count:0.000}; shared of the first {Top} {overlap / count:0.000}"));
        Assert.True(best / count >= found && overlap / count >= shared, "see the output");
    }

    async Task<List<string>> HitsAsync(IPassageIndex index, string question)
    {
        var query = await both.Encoder.EncodeAsync(question) with { Top = Top };
        return [.. (await index.SearchAsync(query)).Hits.Select(hit => hit.Passage.Id)];
    }
}

/// <summary>The seeds, built once for each.</summary>
public sealed class BothBackends : IAsyncLifetime, IDisposable
{
    readonly TempFolder _folder = new();
    readonly List<IIndexSource> _sources = [];
    AzureSearchDouble _service = null!;

    internal IPassageIndex File { get; private set; } = null!;

    internal IPassageIndex Service { get; private set; } = null!;

    internal QuestionEncoder Encoder { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _service = await AzureSearchDouble.StartAsync();
        var embedded = new IndexSettings(_folder.At("index"), new AzureSearchOptions(), new EmbeddingSettings());
        File = await BuildAsync(embedded);
        Service = await BuildAsync(embedded with { Search = AzureSearchDouble.Options(), Connect = options => _service.Connect(options) });
        Encoder = await QuestionEncoder.OpenAsync(File);
    }

    public async Task DisposeAsync()
    {
        _sources.ForEach(source => source.Dispose());
        await _service.DisposeAsync();
        Assert.Empty(_service.Violations);
    }

    public void Dispose() => _folder.Dispose();

    async Task<IPassageIndex> BuildAsync(IndexSettings settings)
    {
        await settings.BuildAsync(Asked.Seeds, new ReadOptions());
        _sources.Add(settings.OpenSource());
        return (await _sources[^1].LatestAsync())!;
    }
}
