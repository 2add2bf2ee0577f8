using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>The contract on Azure AI Search, by the real client against the double.</summary>
public sealed class AzureIndexTests : PassageIndexContract, IAsyncLifetime
{
    AzureSearchDouble _service = null!;
    AzureConnection _writing = null!;
    AzureConnection _reading = null!;
    AzureIndex? _index;

    public async Task InitializeAsync()
    {
        _service = await AzureSearchDouble.StartAsync();
        _writing = _service.Connect(AzureSearchDouble.Options() with { VisibleWithin = TimeSpan.FromMinutes(5) });
        _reading = _service.Connect(AzureSearchDouble.Options() with { ApiKey = AzureSearchDouble.QueryKey });
    }

    public async Task DisposeAsync()
    {
        _writing.Dispose();
        _reading.Dispose();
        await _service.DisposeAsync();
        Assert.Empty(_service.Violations);
        Assert.DoesNotContain(_service.Questions, SimpleQuery.HasOperators);
    }

    private protected override async Task<IPassageIndex> BuildAsync(IndexContents contents)
    {
        var report = await new AzureIndexWriter(_writing).WriteAsync(contents);
        Assert.Empty(report.Failed);
        return _index ??= await AzureIndex.OpenAsync(_reading);
    }
}
