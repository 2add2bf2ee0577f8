namespace PolicyBot.Indexer.Documents;

/// <summary>A numbered note behind a section that says how its text is to change: （※２）＜２．１）②に追加＞ ….</summary>
public sealed record RevisionNote
{
    /// <summary>§2 ※2</summary>
    public required string Label { get; init; }

    /// <summary>The label of the section whose block of notes it stands in: §2. Empty where the document has no parts.</summary>
    public required string Section { get; init; }

    public required int Number { get; init; }

    /// <summary>The whole note, from its number to its last line.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The marker in the body that belongs to it; null where none was found.</summary>
    public NoteAnchor? Anchor { get; init; }

    public required IReadOnlyList<RevisionOperation> Operations { get; init; }
}

/// <summary>Where a note's marker stands: the section that holds it, the marker itself, and the number printed in it.</summary>
public sealed record NoteAnchor(string Section, SourceSpan Span, int PrintedNumber);
