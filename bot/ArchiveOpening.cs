using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Bot;

/// <summary>The settings → the archive that answers. What is wrong is said on standard error, a sentence each.</summary>
internal static class ArchiveOpening
{
    /// <summary>Null where there is nothing to answer from.</summary>
    public static async Task<ArchiveHost?> RunAsync(IndexSettings settings, string seeds, CancellationToken cancellation)
    {
        if (settings.Mistakes() is { Count: > 0 } mistakes)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
            return null;
        }

        try
        {
            if (!settings.IsAzure)
            {
                await BringUpToDateAsync(settings, seeds, cancellation);
            }

            return await OpenAsync(settings, cancellation);
        }
        catch (Exception error) when (error is IndexUnavailableException or EmbeddingException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return null;
        }
    }

    static async Task<ArchiveHost?> OpenAsync(IndexSettings settings, CancellationToken cancellation)
    {
        var source = settings.OpenSource();
        var embedding = settings.OpenEmbedding();
        var remarks = new RareRemarks(Console.Error, TimeProvider.System);
        var archives = await ArchiveHost.OpenAsync(source, (index, token) => Archive.OpenAsync(index, embedding, failure => remarks.Write(failure.Message), token), cancellation: cancellation);
        if (archives is null)
        {
            source.Dispose();
            await Console.Error.WriteLineAsync(source.Problems.Count > 0 ? string.Join(Environment.NewLine, source.Problems) : $"PB-IDX-006 {settings.Where}：索引がありません。indexer build で作ってください。");
        }
        else
        {
            archives.Problem = remarks.Write;
        }

        return archives;
    }

    /// <summary>Builds the index where it is missing or stale. What goes wrong is said; an index that is there still answers.</summary>
    static async Task BringUpToDateAsync(IndexSettings settings, string seeds, CancellationToken cancellation)
    {
        try
        {
            if (new IndexFolder(settings.Folder).ReadCurrent() is null)
            {
                await Console.Error.WriteLineAsync("索引を作っています（初回だけ、数秒から数十秒かかることがあります）。");
            }

            var report = await settings.BuildAsync(seeds, new ReadOptions(), cancellation: cancellation);
            foreach (var refused in report.Refused)
            {
                await Console.Error.WriteLineAsync($"{refused.Code} {refused.Message}");
            }

            if (report.Written)
            {
                await Console.Error.WriteLineAsync($"索引を作りました（文書 {report.Documents}、箇所 {report.Passages}、{report.Elapsed.TotalSeconds:0.0} 秒）。");
            }
        }
        catch (Exception error) when (error is IndexBuildException or EmbeddingException)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
    }
}
