namespace PolicyBot.Indexer.Revisions.Tables.Differences;

internal enum RunKind
{
    Equal,
    Deleted,
    Inserted,

    /// <summary>In the old text only; the same words stand elsewhere in the new one.</summary>
    MovedAway,

    /// <summary>In the new text only; the same words stood elsewhere in the old one.</summary>
    MovedHere,
}

/// <summary>A stretch of characters that two texts share or do not. Both halves of a move bear the same number.</summary>
internal sealed record DiffRun(RunKind Kind, string Text, int Move = 0)
{
    public bool InOld => Kind is RunKind.Equal or RunKind.Deleted or RunKind.MovedAway;

    public bool InNew => Kind is RunKind.Equal or RunKind.Inserted or RunKind.MovedHere;
}
