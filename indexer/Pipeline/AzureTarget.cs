using System.Globalization;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>A build into Azure AI Search.</summary>
internal sealed class AzureTarget(AzureConnection connection, TimeProvider? clock = null) : IIndexTarget
{
    /// <summary>Enough of them to see what they have in common.</summary>
    const int NamedFailures = 20;

    public IReadOnlyList<string> Problems => [];

    public async ValueTask<IPassageIndex?> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await AzureIndex.OpenForBuildAsync(connection, clock, cancellation);
        }
        catch (AzureSearchException e) when (e.Code == AzureSearchException.NothingBuilt || e.IsMissingIndex)
        {
            return null;
        }
    }

    public async ValueTask<string> PublishAsync(IndexContents contents, CancellationToken cancellation)
    {
        var report = await new AzureIndexWriter(connection, clock).WriteAsync(contents, cancellation);
        return report.Published ? report.Generation : throw new IndexUnavailableException("PB-DEP-006", MessageOf(report.Failed));
    }

    public void Dispose() => connection.Dispose();

    static string MessageOf(IReadOnlyList<FailedEntry> failed)
    {
        var lines = failed.Take(NamedFailures).Select(entry => $"{entry.Name}：{entry.Why}");
        return string.Create(CultureInfo.InvariantCulture, $"検索サービスが {failed.Count} 件を受け付けないため、索引を切り替えていません。") + string.Concat(lines.Select(line => "\n" + line));
    }
}
