namespace PolicyBot.Indexer.Documents;

public enum ObservationKind
{
    /// <summary>A part of what a note asks for stands in the text already, the rest does not.</summary>
    HalfDone,

    /// <summary>Left over from an earlier edit: two sentence endings in a row, doubled words, a particle without its word.</summary>
    Residue,

    /// <summary>A passage that says what a revised one says, and that no note revises.</summary>
    RepeatedUnrevised,

    /// <summary>Words that leave one place and come back in another note's new text.</summary>
    Reappears,

    /// <summary>Words of a proposal that look mistyped.</summary>
    TypoQuestion,
}

public enum Certainty
{
    /// <summary>It stands in the text; what to do about it is for people to say.</summary>
    Observation,

    /// <summary>It may well be meant so: to be asked, not to be stated.</summary>
    Question,
}

/// <summary>What a reader notices beyond the words of the notes. It contradicts nothing, so it is no discrepancy.</summary>
public sealed record Observation
{
    public required ObservationKind Kind { get; init; }

    public required Certainty Certainty { get; init; }

    public required string Japanese { get; init; }

    public required string English { get; init; }

    /// <summary>The words concerned, as they stand in the first place.</summary>
    public required string Words { get; init; }

    public required ObservedPlace First { get; init; }

    public required ObservedPlace Second { get; init; }
}

/// <summary>The label of a section or note, and the words in it.</summary>
public sealed record ObservedPlace(string Label, SourceSpan Span);
