using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>What became of one file: a document, or the sentence that says why not. Exactly one of the two is there.</summary>
internal sealed record DocumentResult(PolicyDocument? Document, Refusal? Refused)
{
    /// <summary>The checked sums and tables behind the document's figures.</summary>
    public LedgerResult? Ledger { get; init; }
}
