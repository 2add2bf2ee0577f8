using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Retrieval;

/// <summary>
/// The documents worth reading for an answer that is put together from whole documents: of a small folder all, of a
/// large one those with the passages that fit the question best.
/// </summary>
internal sealed class LikelyDocuments(Archive archive)
{
    public const int Most = 12;
    const int PassagesLookedAt = 200;

    /// <summary>All of a few oldest first, some of many best first.</summary>
    public Task<IReadOnlyList<DocumentInfo>> AmongAsync(IReadOnlyList<DocumentInfo> documents, Question question, IReadOnlyList<PassageKind> kinds, CancellationToken cancellation) =>
        AmongAsync(documents, question.Full, kinds, cancellation);

    public async Task<IReadOnlyList<DocumentInfo>> AmongAsync(IReadOnlyList<DocumentInfo> documents, string words, IReadOnlyList<PassageKind> kinds, CancellationToken cancellation)
    {
        if (documents.Count <= Most)
        {
            return documents;
        }

        var ids = documents.Select(info => info.Id).ToHashSet(StringComparer.Ordinal);
        var query = await archive.QueryAsync(words, cancellation) with { Top = PassagesLookedAt, Filter = new PassageFilter { Kinds = kinds } };
        return [.. (await archive.Index.SearchPlacesAsync(query, cancellation)).Select(place => place.Document).Distinct(StringComparer.Ordinal)
            .Where(ids.Contains).Take(Most).Select(archive.InfoOf).OfType<DocumentInfo>()];
    }
}
