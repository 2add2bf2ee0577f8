using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>What one instruction says, in its own words; nothing has been looked up in the body yet. Ranges count in the note's text.</summary>
internal sealed record Instruction
{
    public required OperationKind Kind { get; init; }

    public OperationStatus Status { get; init; }

    /// <summary>The instruction, or its part where one bracket holds several.</summary>
    public required TextRange Range { get; init; }

    public required WrittenAddress Address { get; init; }

    /// <summary>For a move: where the text comes from.</summary>
    public WrittenAddress? From { get; init; }

    public InsertSide Side { get; init; }

    /// <summary>２）として挿入: the number of the new clause.</summary>
    public string AsNumber { get; init; } = "";

    public TextRange? OldWords { get; init; }

    /// <summary>The old words follow a deletion without quotes: where the draft has none of them, they are the reason.</summary>
    public bool MayBeReason { get; init; }

    public TextRange? NewWords { get; init; }

    public TextRange? Reason { get; init; }

    /// <summary>語句, or quoted words: a part of a sentence, not a clause of its own.</summary>
    public bool Words { get; init; }

    /// <summary>全面修正, 全文削除: with all that stands below.</summary>
    public bool InFull { get; init; }

    /// <summary>７．を追加: the place itself is what is added.</summary>
    public bool AddsTarget { get; init; }

    public bool BrokenQuote { get; init; }

    /// <summary>代案 and 別案 exclude others by their name; 改定案 only where there is another.</summary>
    public bool IsRival { get; init; }
}

internal enum InsertSide
{
    None,

    /// <summary>の次に, の後に</summary>
    After,

    /// <summary>の前に</summary>
    Before,
}
