using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>The documents that were read at start, by id.</summary>
internal sealed class Library(IReadOnlyList<DocumentResult> results)
{
    public IReadOnlyList<PolicyDocument> Documents { get; } = [.. results.Select(result => result.Document).OfType<PolicyDocument>()];

    public PolicyDocument? Find(string id) => Documents.FirstOrDefault(document => document.Info.Id == id);
}
