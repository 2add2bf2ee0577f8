using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Documents;

public enum OperationKind
{
    /// <summary>…に追加: new text at the end of the target, or at its marker.</summary>
    Add,

    /// <summary>…の次に…として挿入: a new clause between two.</summary>
    Insert,

    /// <summary>全面修正, …を変更, 改定案: a clause, item or tail in new words.</summary>
    Replace,

    /// <summary>語句訂正: some words for others.</summary>
    ReplacePhrase,

    /// <summary>削除: a clause, an item, a sentence, some words.</summary>
    Delete,

    /// <summary>…の一部の移動: text that leaves one place for another.</summary>
    Move,
}

public enum OperationStatus
{
    Proposed,

    /// <summary>すでに追加: the body has it already.</summary>
    Applied,

    /// <summary>意見あり: somebody wants it, nothing is decided.</summary>
    Opinion,

    /// <summary>改定案: one of several wordings that exclude each other.</summary>
    Alternative,
}

/// <summary>One change that a note asks for.</summary>
public sealed record RevisionOperation
{
    public required OperationKind Kind { get; init; }

    public required OperationStatus Status { get; init; }

    /// <summary>§2 ※2</summary>
    public required string Note { get; init; }

    /// <summary>The instruction itself: ＜２．１）②に追加＞, and for a second one in the same bracket its part.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The address as printed: ２．１）⑤の・の４つ目. Empty where the instruction gives none.</summary>
    public required string TargetAsWritten { get; init; }

    /// <summary>The label of the place that was found; null where none was.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the address as printed exists in the body.</summary>
    public required bool TargetExists { get; init; }

    /// <summary>The characters of the body that the operation takes away or rewrites; for an addition the empty span where the new text goes.</summary>
    public SourceSpan? TargetSpan { get; init; }

    /// <summary>For a move: the label of the place the text comes from.</summary>
    public string? From { get; init; }

    /// <summary>For a move: the text's old place.</summary>
    public SourceSpan? FromSpan { get; init; }

    /// <summary>Old words, as they stand in the body.</summary>
    public string? OldText { get; init; }

    /// <summary>New words, joined from their lines.</summary>
    public string? NewText { get; init; }

    /// <summary>The new words in the note, one span a printed line.</summary>
    public IReadOnlyList<SourceSpan> NewTextLines { get; init; } = [];

    /// <summary>An article of an old/new table, an answered comment: what is to change is told by its own place, and nothing is to be applied.</summary>
    [JsonIgnore]
    public bool IsTold => Target == Note;

    /// <summary>Why, where the note says so.</summary>
    public string? Reason { get; init; }

    /// <summary>Operations with the same group exclude each other: at most one of them is ever applied.</summary>
    public string? ExclusiveGroup { get; init; }

    /// <summary>Other places that could be meant, best first, as labels.</summary>
    public IReadOnlyList<string> OtherTargets { get; init; } = [];
}
