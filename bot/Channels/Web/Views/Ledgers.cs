using System.Runtime.CompilerServices;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Bot.Channels.Web.Views;

/// <summary>The rows of indicators behind the figures of documents, worked out once for each document as it is read.</summary>
internal sealed class Ledgers
{
    readonly ConditionalWeakTable<PolicyDocument, IReadOnlyList<IndicatorRow>> _rows = [];

    public static async Task<IReadOnlyList<PolicyDocument>> DocumentsAsync(Archive archive, string? id, CancellationToken cancellation)
    {
        var documents = new List<PolicyDocument>();
        foreach (var info in archive.Catalog.Where(info => string.IsNullOrEmpty(id) || info.Id == id))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    public IReadOnlyList<IndicatorRow> RowsOf(PolicyDocument document) =>
        _rows.GetValue(document, one => FigureLedger.Read(one).Indicators);
}
