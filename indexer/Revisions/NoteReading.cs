using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>A note with its instructions read and its paths followed, before anything is decided.</summary>
internal sealed record NoteReading(WrittenNote Note, string Label, IReadOnlyList<InstructionReading> Instructions)
{
    public BodyMarker? Marker { get; init; }

    /// <summary>Instructions that no form reads, with what follows them.</summary>
    public IReadOnlyList<SourceSpan> Unread { get; init; } = [];

    public string Words(TextRange? range) => range is { } words ? words.In(Note.Text.Value) : "";
}

/// <summary>An instruction, the places its path could mean, and whether the whole path exists.</summary>
internal sealed record InstructionReading(Instruction Instruction, IReadOnlyList<Section> Places, bool PathExists)
{
    /// <summary>Where moved words come from; the marker may stand there.</summary>
    public IReadOnlyList<Section> Origins { get; init; } = [];

    /// <summary>The old words, where they stand in these places or else in the whole scope.</summary>
    public IReadOnlyList<TextRange> WordPlaces { get; init; } = [];

    /// <summary>The words stand there with a few other characters.</summary>
    public bool WordsDiffer { get; init; }
}
