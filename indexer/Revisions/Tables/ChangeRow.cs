using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables;

internal enum RowKind
{
    Add,
    Insert,
    Replace,
    ReplacePhrase,
    Delete,
    Move,

    /// <summary>Only widths of characters differ: ｉＰＳ, iPS.</summary>
    Notation,
}

/// <summary>One row of an old/new table: a clause as it stands and as it would read, and what people should know of it.</summary>
internal sealed record ChangeRow
{
    public required RowKind Kind { get; init; }

    /// <summary>Null where two texts were compared: nobody proposes anything there.</summary>
    public OperationStatus? Status { get; init; }

    /// <summary>§2 ※2; null where two texts were compared.</summary>
    public string? Note { get; init; }

    /// <summary>For an opinion or one wording among several: the name that chooses it, and whether it was chosen.</summary>
    public Branch? Branch { get; init; }

    /// <summary>The label of the clause; in a comparison the one of the new text where there is one.</summary>
    public required string Target { get; init; }

    /// <summary>In a comparison or a move: the clause's label before.</summary>
    public string? From { get; init; }

    public required IReadOnlyList<DiffRun> Runs { get; init; }

    /// <summary>備考</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public RevisionOperation? Operation { get; init; }

    /// <summary>The place a moved text leaves: the second row of one operation, not counted again.</summary>
    public bool IsOrigin { get; init; }

    /// <summary>The characters of the old text that the row shows; null where it shows none.</summary>
    public SourceSpan? OldSpan { get; init; }

    /// <summary>The characters of the new text, where there are two texts.</summary>
    public SourceSpan? NewSpan { get; init; }

    public string Old => TextDiff.OldSide(Runs);

    public string New => TextDiff.NewSide(Runs);

    public bool IsTaken => Branch is { IsTaken: true };

    /// <summary>Proposed, or chosen among opinions and wordings.</summary>
    public bool IsDecided => IsTaken || Status is null or OperationStatus.Proposed;
}
