namespace PolicyBot.Indexer.Documents;

public enum PassageKind
{
    /// <summary>The document itself: title, issuer, date, other names.</summary>
    Document,

    /// <summary>Text of one section, or a part of it where it is long.</summary>
    Body,

    /// <summary>A revision note as printed.</summary>
    Note,

    /// <summary>One change that a note asks for.</summary>
    Operation,

    Figure,
    Attendee,

    /// <summary>A row of an issue/response table.</summary>
    Issue,

    /// <summary>A place where the document contradicts itself.</summary>
    Discrepancy,
}

/// <summary>
/// An entry of the index: what is searched, what is shown, where it stands, and the typed data behind it, so that an
/// answer needs nothing but the index.
/// </summary>
public sealed record Passage
{
    /// <summary>Document, kind and place: the same passage has the same key in every build.</summary>
    public required string Id { get; init; }

    public required PassageKind Kind { get; init; }

    /// <summary>The document's id.</summary>
    public required string Document { get; init; }

    public required string File { get; init; }

    public required string Title { get; init; }

    /// <summary>2008-04-30, 2023-01 or 2023: as exact as it is known.</summary>
    public string? Date { get; init; }

    /// <summary>§2 2.1)②: the place as people cite it; empty for the document itself.</summary>
    public required string Label { get; init; }

    /// <summary>Headings from the outermost section to this one.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>※2, for a note and what comes from one.</summary>
    public string? Note { get; init; }

    public int Page { get; init; }

    public int? FiscalYear { get; init; }

    /// <summary>Ministries named as in charge, by the tag that is printed: 文, 厚.</summary>
    public IReadOnlyList<string> Ministries { get; init; } = [];

    /// <summary>The text to read and to search: joined lines, one a block.</summary>
    public required string Text { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>The printed lines that Text was joined from, in order; empty where Text is composed.</summary>
    public IReadOnlyList<SourceSpan> Lines { get; init; } = [];

    /// <summary>Words to find it by that are not in Text: kinds, years, names in full.</summary>
    public string? Keywords { get; init; }

    public RevisionNote? RevisionNote { get; init; }

    public RevisionOperation? Operation { get; init; }

    public Figure? Figure { get; init; }

    public Attendee? Attendee { get; init; }

    public IssueResponse? Issue { get; init; }

    public Discrepancy? Discrepancy { get; init; }

    /// <summary>For the document itself.</summary>
    public DocumentInfo? Info { get; init; }
}
