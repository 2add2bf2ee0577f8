using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>A double of the service for each test; no request may be one that the official description does not know.</summary>
public abstract class AzureSearchTest : IAsyncLifetime
{
    private protected AzureSearchDouble Service { get; private set; } = null!;

    private protected AzureConnection Connection { get; private set; } = null!;

    /// <summary>A minute is a third of a second: what is waited for is waited for.</summary>
    private protected TimeProvider Quick { get; } = new QuickClock(200);

    private protected static Passage[] Few { get; } =
        [Some.Passage("a", 0, "大学の研究開発。"), Some.Passage("a", 50, "知財の保護。"), Some.Passage("b", 0, "農業用水の管理。"), Some.Passage("c", 0, "予算の概要。")];

    public async Task InitializeAsync()
    {
        Service = await AzureSearchDouble.StartAsync();
        Connection = Service.Connect(Options);
    }

    public async Task DisposeAsync()
    {
        Connection.Dispose();
        await Service.DisposeAsync();
        Assert.Empty(Service.Violations);
        Assert.DoesNotContain(Service.Questions, SimpleQuery.HasOperators);
    }

    /// <summary>On the quick clock 20 seconds are a tenth of one, so the time to answer is given in hours.</summary>
    private protected virtual AzureSearchOptions Options => AzureSearchDouble.Options() with
    {
        SearchAttempt = TimeSpan.FromHours(1),
        SearchBudget = TimeSpan.FromHours(2),
        WriteAttempt = TimeSpan.FromHours(2),
        WriteBudget = TimeSpan.FromHours(12),
        VisibleWithin = TimeSpan.FromHours(1),
    };

    private protected static IndexContents Contents(params Passage[] passages) => new(passages, new Dictionary<string, ReadOnlyMemory<byte>>());

    private protected Task<WriteReport> WriteAsync(params Passage[] passages) => WriteAsync(Contents(passages));

    private protected Task<WriteReport> WriteAsync(IndexContents contents) => new AzureIndexWriter(Connection, Quick).WriteAsync(contents);

    private protected Task<AzureIndex> OpenAsync() => AzureIndex.OpenAsync(Connection, Quick);

    private protected static async Task<List<string>> TextsAsync(IPassageIndex index) =>
        await index.ListAsync(PassageFilter.Any).Select(passage => passage.Text).ToListAsync();
}
