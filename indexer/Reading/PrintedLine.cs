using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading;

/// <summary>A line with something on it. Start and End leave out the white space around it.</summary>
internal readonly record struct PrintedLine
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Columns of white space in front; a full-width space counts two.</summary>
    public required int Indent { get; init; }

    /// <summary>Columns up to the last printed character, the indent included.</summary>
    public required int Width { get; init; }

    /// <summary>The same with Ａ and １ counted as one column: where both forms are mixed, only one of the two measures shows the margin.</summary>
    public required int NarrowWidth { get; init; }

    /// <summary>Blank lines above it.</summary>
    public required int Gap { get; init; }

    /// <summary>Exactly one ASCII space in front: the trace that a page break leaves.</summary>
    public required bool OneSpace { get; init; }

    /// <summary>A form feed stands above it.</summary>
    public required bool FormFeed { get; init; }

    /// <summary>A running head was taken away above it: the page goes on with the section it was in.</summary>
    public bool AfterRunningHead { get; init; }

    /// <summary>A running head of two lines: this is the second, whatever the width of the first.</summary>
    public bool GoesOnInHead { get; init; }

    public SourceSpan Span => new(Start, End);
}
