using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

public enum PieceKind
{
    /// <summary>Stands in both texts.</summary>
    Original,

    /// <summary>Stands in the clean text only.</summary>
    Added,

    /// <summary>Stood in the original only.</summary>
    Removed,
}

public enum PieceCause
{
    /// <summary>Nothing changed, or a note changed it.</summary>
    Note,

    /// <summary>A number that an inserted clause pushes on.</summary>
    Renumbering,

    /// <summary>A marker or a block of notes, left out on request.</summary>
    Apparatus,

    /// <summary>The empty line that a deletion leaves behind.</summary>
    Layout,
}

/// <summary>A stretch of the text with where it comes from. Removed pieces stand where they were taken out.</summary>
public sealed record RevisedPiece
{
    public required PieceKind Kind { get; init; }

    /// <summary>The stretch of the original; for an added piece the empty place where it comes.</summary>
    public required SourceSpan Source { get; init; }

    public required string Text { get; init; }

    public PieceCause Cause { get; init; }

    /// <summary>§2 ※2; empty for what is original.</summary>
    public string Note { get; init; } = "";
}
