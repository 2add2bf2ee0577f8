namespace PolicyBot.Indexer.Documents;

/// <summary>What the catalogue knows of a document, or what could be read off its first lines.</summary>
public sealed record DocumentInfo
{
    public required string Id { get; init; }

    public required string File { get; init; }

    public required string Title { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The day it was issued or decided.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day it was handed out, where that is another day.</summary>
    public DateOnly? Distributed { get; init; }

    /// <summary>draft, strategy, slides, minutes, table …: free text of the catalogue, for people.</summary>
    public string? Kind { get; init; }

    public bool InCatalog { get; init; }
}
