using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Search;

/// <summary>The contract on the index of files, read as a running program reads it.</summary>
public sealed class EmbeddedContractTests : PassageIndexContract, IDisposable
{
    readonly TempFolder _folder = new();
    EmbeddedIndexSource? _source;

    private protected override async Task<IPassageIndex> BuildAsync(IndexContents contents)
    {
        using (var target = new EmbeddedTarget(_folder.At("index")))
        {
            await target.PublishAsync(contents, CancellationToken.None);
        }

        _source ??= new EmbeddedIndexSource(_folder.At("index"));
        return (await _source.LatestAsync())!;
    }

    public void Dispose()
    {
        _source?.Dispose();
        _folder.Dispose();
    }
}
