namespace PolicyBot.Indexer.Documents;

public enum BlockKind
{
    /// <summary>The text behind a section's number: its heading, or its first sentence.</summary>
    Lead,
    Paragraph,

    /// <summary>A revision marker (※N) alone on its line.</summary>
    Marker,

    /// <summary>A line of a revision note block behind a section's body.</summary>
    Note,

    /// <summary>A footnote: ※MPS＝…, （※１）…, ＊….</summary>
    Footnote,

    /// <summary>The answer column of an issue/response table.</summary>
    Response,

    /// <summary>A line of an attendee list.</summary>
    Attendee,

    /// <summary>A cell or line of a slide or table whose columns were flattened.</summary>
    Cell,
}

/// <summary>Printed lines that belong together, joined as a reader would.</summary>
public sealed record Block : Node
{
    public required BlockKind Kind { get; init; }

    /// <summary>One span a printed line, without the white space around it.</summary>
    public required IReadOnlyList<SourceSpan> Lines { get; init; }

    /// <summary>The lines joined (no space between Japanese, one between Latin words). For reading; quotes come from the source.</summary>
    public required string Text { get; init; }
}
