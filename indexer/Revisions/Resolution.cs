using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>The place that the witnesses agree on, or the best one, with what contradicts it.</summary>
internal sealed record Resolution
{
    public Section? Target { get; init; }

    public bool PathExists { get; init; }

    /// <summary>The old words at the place.</summary>
    public TextRange? Words { get; init; }

    public IReadOnlyList<Section> Others { get; init; } = [];

    public Doubt Doubt { get; init; }
}

/// <summary>What the witnesses disagree on.</summary>
internal enum Doubt
{
    None,

    /// <summary>The written path leads nowhere.</summary>
    TargetMissing,

    /// <summary>The list item that is counted is not the one with the words.</summary>
    Ordinal,

    /// <summary>The words or the marker stand in another place.</summary>
    Elsewhere,

    /// <summary>No path is written.</summary>
    NoAddress,

    /// <summary>The quoted words stand nowhere.</summary>
    WordsMissing,
}
