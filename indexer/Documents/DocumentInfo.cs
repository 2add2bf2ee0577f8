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

    /// <summary>The date as exact as it is known: 2023, 2023-01 or 2008-04-30. Date is null unless the day is known.</summary>
    public string? DateText { get; init; }

    /// <summary>The day it was handed out, where that is another day.</summary>
    public DateOnly? Distributed { get; init; }

    /// <summary>draft, strategy, slides, minutes, table …: free text of the catalogue, for people.</summary>
    public string? Kind { get; init; }

    /// <summary>How staff call it: 座長提案, 議事概要.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool InCatalog { get; init; }
}
