using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>What a new clause does to the numbers of those behind it.</summary>
internal static class Renumbering
{
    public static bool Shifts(RevisionOperation operation) =>
        operation is { Kind: OperationKind.Insert, Status: OperationStatus.Proposed, TargetSpan: not null };

    public static bool IsBefore(RevisionOperation insert, SourceSpan section) => insert.TargetSpan is { } point && point.Start <= section.Start;
}
