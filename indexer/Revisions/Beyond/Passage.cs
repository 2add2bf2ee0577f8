using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>A sentence of the body with the place that it stands in.</summary>
internal sealed record Passage(string Section, SourceSpan Span, NormalizedText Folded)
{
    public string Value => Folded.Value;

    /// <summary>Headings and cells of tables are no sentences.</summary>
    public bool IsSentence => Value.EndsWith('。') || Value.EndsWith('?');
}
