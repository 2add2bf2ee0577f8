using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>What a build did. Counts are of the whole index, not of what was read anew.</summary>
internal sealed record IndexReport
{
    public int Documents { get; init; }

    public int Passages { get; init; }

    public int Figures { get; init; }

    public int Notes { get; init; }

    public int Findings { get; init; }

    /// <summary>Files read in this run, taken over from the last, and gone since.</summary>
    public int Read { get; init; }

    public int Kept { get; init; }

    public int Removed { get; init; }

    /// <summary>Passages that say what they said in the last build, that are new, and that are gone since.</summary>
    public int PassagesKept { get; init; }

    public int PassagesNew => Passages - PassagesKept;

    public int PassagesGone { get; init; }

    /// <summary>False where nothing had changed and nothing was touched.</summary>
    public bool Written { get; init; }

    public string? Generation { get; init; }

    public IReadOnlyList<Refusal> Refused { get; init; } = [];

    public IReadOnlyList<SkippedFile> Skipped { get; init; } = [];

    /// <summary>What else there is to say: the catalogue's and the lexicon's faults, a damaged index that was rebuilt.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public TimeSpan Elapsed { get; init; }
}

/// <summary>How far a build is: files done of all, and the one being read.</summary>
internal readonly record struct IndexProgress(int Done, int Files, string File);
