using System.Globalization;
using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Documents;

/// <summary>Where a change is written down.</summary>
public enum RevisionNoteKind
{
    /// <summary>A numbered note: （※２）…, 【修正３】….</summary>
    Note,

    /// <summary>An article of an old/new table.</summary>
    Comparison,

    /// <summary>A comment from outside that the text was changed for.</summary>
    Comment,
}

/// <summary>A numbered note behind a section that says how its text is to change: （※２）＜２．１）②に追加＞ ….</summary>
public sealed record RevisionNote
{
    /// <summary>§2 ※2</summary>
    public required string Label { get; init; }

    /// <summary>The label of the section whose block of notes it stands in: §2. Empty where the document has no parts.</summary>
    public required string Section { get; init; }

    /// <summary>0 for what has no number of its own: an article of an old/new table, a comment.</summary>
    public required int Number { get; init; }

    public RevisionNoteKind Kind { get; init; }

    /// <summary>※2; null for what has no number.</summary>
    [JsonIgnore]
    public string? Sign => Number == 0 ? null : $"※{Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The whole note, from its number to its last line.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The marker in the body that belongs to it; null where none was found.</summary>
    public NoteAnchor? Anchor { get; init; }

    public required IReadOnlyList<RevisionOperation> Operations { get; init; }

    /// <summary>Instructions that no form reads, with what follows them: ＜２．に慎重意見あり＞ … belongs to the note, whatever it asks for.</summary>
    public IReadOnlyList<SourceSpan> Unread { get; init; } = [];
}

/// <summary>Where a note's marker stands: the section that holds it, the marker itself, and the number printed in it.</summary>
public sealed record NoteAnchor(string Section, SourceSpan Span, int PrintedNumber);
