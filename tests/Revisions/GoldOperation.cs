using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions;

/// <summary>One instruction as a person read it. Lines count in the seed file; 0 where nothing is taken or added.</summary>
public sealed record GoldOperation(
    string Note,
    OperationKind Kind,
    OperationStatus Status,
    string Address,
    string? Place,
    int FirstLine,
    int LastLine,
    string? Old = null,
    string? New = null)
{
    public string? From { get; init; }

    public (int First, int Last) FromLines { get; init; }

    public bool Exists { get; init; } = true;

    public string? Group { get; init; }

    public string? Reason { get; init; }
}
