using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Changes of one note to the same words, of which one at least is an opinion or one wording among several: they
/// exclude each other.
/// </summary>
internal static class ExclusiveGroups
{
    public static IReadOnlyList<RevisionOperation> Form(IReadOnlyList<RevisionOperation> operations, IReadOnlyList<bool> rivals)
    {
        // Proposals alone exclude nothing, however many a note holds.
        if (!operations.Any(IsOpen))
        {
            return operations;
        }

        var groups = Enumerable.Range(0, operations.Count).ToArray();
        for (var i = 0; i < operations.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Exclude(operations[i], operations[j]))
                {
                    var (from, to) = (groups[i], groups[j]);
                    groups = [.. groups.Select(group => group == from ? to : group)];
                }
            }
        }

        var several = groups.GroupBy(group => group).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return [.. operations.Select((operation, i) => WithGroup(operation, Belongs(i) ? several.IndexOf(groups[i]) : -1, several.Count, rivals[i]))];

        // Two proposals beside one opinion do not exclude each other.
        bool Belongs(int i) => IsOpen(operations[i]) || Enumerable.Range(0, operations.Count).Count(j => groups[j] == groups[i] && !IsOpen(operations[j])) == 1;
    }

    static RevisionOperation WithGroup(RevisionOperation operation, int group, int groups, bool rival) => group switch
    {
        >= 0 => operation with { ExclusiveGroup = groups == 1 ? operation.Note : $"{operation.Note}/{group + 1}" },
        // A wording with no other beside it is what is proposed.
        _ when operation.Status == OperationStatus.Alternative && !rival => operation with { Status = OperationStatus.Proposed },
        _ => operation,
    };

    static bool Exclude(RevisionOperation a, RevisionOperation b) =>
        (IsOpen(a) || IsOpen(b)) && a.Status != OperationStatus.Applied && b.Status != OperationStatus.Applied
        && a.TargetSpan is { } left && b.TargetSpan is { } right
        && (left.Overlaps(right) || left.Contains(right) || right.Contains(left));

    static bool IsOpen(RevisionOperation operation) => BranchChoice.IsOpen(operation);
}
