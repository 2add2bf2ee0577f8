namespace PolicyBot.Indexer.Documents;

/// <summary>One document as read and understood. Every character of Text that is not white space lies in exactly one block line or one noise span.</summary>
public sealed record PolicyDocument
{
    public required DocumentInfo Info { get; init; }

    /// <summary>The text as received; all spans count in it.</summary>
    public required string Text { get; init; }

    public required Section Root { get; init; }

    /// <summary>Where each page starts, inferred from the layout; the first is 0.</summary>
    public required IReadOnlyList<int> PageStarts { get; init; }

    public required IReadOnlyList<Noise> Noise { get; init; }

    /// <summary>What was read but not understood, or understood with a doubt.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Attendee> Attendees { get; init; }

    public required IReadOnlyList<IssueResponse> Issues { get; init; }

    public IReadOnlyList<RevisionNote> RevisionNotes { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<Discrepancy> Discrepancies { get; init; } = [];

    /// <summary>What stands beyond the notes' own words.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The page a place stands on, counted from 1.</summary>
    public int PageAt(int position) => Math.Max(1, Halving.CountWhile(PageStarts.Count, at => PageStarts[at] <= position));
}

/// <summary>Layout debris set aside: never searched, always shown by inspect.</summary>
public sealed record Noise(NoiseKind Kind, SourceSpan Span);

public enum NoiseKind
{
    /// <summary>A page number alone on a line or behind the last line of a page.</summary>
    PageNumber,

    /// <summary>A line that stands at the top or bottom of several pages.</summary>
    RepeatedLine,

    /// <summary>Vertical text that arrives as one character a line.</summary>
    VerticalText,

    /// <summary>Rules, boxes, control characters: nothing a reader would read.</summary>
    Ornament,
}

/// <summary>A remark on the reading: a code for programs, a sentence for people, the places it is about.</summary>
public sealed record Finding(string Code, string Message, IReadOnlyList<SourceSpan> Spans);
