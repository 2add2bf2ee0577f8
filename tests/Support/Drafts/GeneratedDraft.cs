using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>A draft as text, the notes that were written into it, and the labels of all its places.</summary>
internal sealed record GeneratedDraft(int Seed, DraftSwitch Switch, string Text, IReadOnlyList<DraftNote> Notes, IReadOnlyList<string> Labels)
{
    /// <summary>The body with all proposals carried out, a paragraph a line.</summary>
    public required string CleanText { get; init; }
}

/// <summary>What one instruction asks for, known because it was written that way.</summary>
internal sealed record WrittenChange(OperationKind Kind, string Target, string? Old, string? New)
{
    public OperationStatus Status { get; init; }

    public string? From { get; init; }

    /// <summary>For an addition: the words of the body that it comes behind, or in front of.</summary>
    public string? Beside { get; init; }

    public bool IsBefore { get; init; }
}

/// <summary>One note: where its marker stands, its paragraphs from the first ＜ on, and what it asks for.</summary>
internal sealed record DraftNote(DraftPlace Place, IReadOnlyList<string> Lines, IReadOnlyList<WrittenChange> Changes)
{
    public int Section { get; init; }

    public int Number { get; init; }

    /// <summary>Null where the marker is missing.</summary>
    public int? Printed { get; init; }

    public bool MarkerAlone { get; init; }

    /// <summary>The codes of which one at least must be reported on this note; empty where none may be.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>§1, or as another draft numbers its parts.</summary>
    public string Part { get => field ?? $"§{Section}"; init; }

    public string Label => $"{Part} ※{Number}";
}
