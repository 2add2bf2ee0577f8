namespace PolicyBot.Indexer.Reading;

internal sealed record ReadOptions
{
    /// <summary>The encoding to decode with; null lets the bytes decide.</summary>
    public string? Encoding { get; init; }

    /// <summary>Read damaged text too; the damage is reported all the same.</summary>
    public bool Lenient { get; init; }

    /// <summary>The folder a link may not lead out of, and that names are told from; null where a single file was asked for.</summary>
    public string? Root { get; init; }

    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Characters of one line, and of what a packed format may unpack to.</summary>
    public int MaxLine { get; init; } = 1_000_000;

    public int MaxText { get; init; } = 64 * 1024 * 1024;

    public string PdfProgram { get; init; } = "pdftotext";

    public TimeSpan PdfTime { get; init; } = TimeSpan.FromSeconds(60);
}
