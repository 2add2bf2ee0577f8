using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Search;

/// <summary>The contract on the index of files, read as a running program reads it.</summary>
public sealed class EmbeddedContractTests : PassageIndexContract, IDisposable
{
    readonly TempFolder _folder = new();
    EmbeddedIndexHost? _host;

    private protected override async Task<IPassageIndex> BuildAsync(IndexContents contents)
    {
        using (var target = new EmbeddedTarget(_folder.At("index")))
        {
            await target.PublishAsync(contents, CancellationToken.None);
        }

        _host ??= new EmbeddedIndexHost(_folder.At("index"));
        _host.Refresh();
        return _host;
    }

    public void Dispose()
    {
        _host?.Dispose();
        _folder.Dispose();
    }
}
