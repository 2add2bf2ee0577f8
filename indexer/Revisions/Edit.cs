using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>One stretch of the original exchanged for new text. Rank orders edits at the same point.</summary>
internal sealed record Edit(SourceSpan Span, string NewText, RevisionOperation? Operation, PieceCause Cause = PieceCause.Note)
{
    public string Note { get; init; } = Operation?.Note ?? "";

    public int Rank { get; init; }

    /// <summary>Both want the same words, or one puts text into what the other takes away.</summary>
    public bool Collides(Edit other) =>
        Span.Overlaps(other.Span)
        || (Span.Length == 0 && other.Span.Start < Span.Start && Span.Start < other.Span.End)
        || (other.Span.Length == 0 && Span.Start < other.Span.Start && other.Span.Start < Span.End);
}
