using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Which operations are carried out: what is chosen first, then what is proposed; of rivals only one.</summary>
internal sealed record Selection(IReadOnlyList<RevisionOperation> Operations, IReadOnlyList<Branch> Branches, IReadOnlyList<Discrepancy> Discrepancies)
{
    /// <summary>Whether the choice itself can be carried out: every name known, no two of them against each other.</summary>
    public bool IsSound => Discrepancies.Count == 0;

    public static Selection Of(IReadOnlyList<RevisionNote> notes, BranchChoice choice)
    {
        var all = BranchChoice.NamesOf(notes);
        var chosen = choice.Among(all);
        var operations = new List<RevisionOperation>();
        var discrepancies = chosen.Unknown.Select(name => new Discrepancy("unknownBranch", $"「{name}」に当たる意見・案は1つに決まりません。適用していません。", [])).ToList();
        var taken = new Dictionary<string, RevisionOperation>(StringComparer.Ordinal);
        foreach (var operation in InOrder(all, chosen.Indexes))
        {
            if (operation.Status != OperationStatus.Proposed && chosen.Kept.Contains(operation.Note))
            {
                discrepancies.Add(new Discrepancy("exclusive", $"{operation.Note}は「現行のまま」と案との両方が選ばれています。案は適用していません。", [operation.Span]));
            }
            else if (operation.ExclusiveGroup is not { } group || taken.TryAdd(group, operation))
            {
                operations.Add(operation);
            }
            else if (operation.Status != OperationStatus.Proposed)
            {
                discrepancies.Add(new Discrepancy("exclusive", $"{operation.Note}の案は互いに排他的です。先に選ばれたものだけを適用しました。", [taken[group].Span, operation.Span]));
            }
        }

        return new Selection(operations, Open(all, operations), discrepancies);
    }

    static IEnumerable<RevisionOperation> InOrder(IReadOnlyList<(string Name, RevisionOperation Operation)> all, IReadOnlySet<int> chosen)
    {
        var open = all.Where((pair, i) => chosen.Contains(i));
        return open.Concat(all.Where(pair => pair.Operation.Status == OperationStatus.Proposed)).Select(pair => pair.Operation);
    }

    static IReadOnlyList<Branch> Open(IReadOnlyList<(string Name, RevisionOperation Operation)> all, List<RevisionOperation> taken)
    {
        var chosen = taken.ToHashSet<RevisionOperation>(ReferenceEqualityComparer.Instance);
        return [.. all.Where(pair => BranchChoice.IsOpen(pair.Operation)).Select(pair => new Branch(pair.Name, pair.Operation, chosen.Contains(pair.Operation)))];
    }
}

/// <summary>An opinion or a wording that may be chosen, with the name that chooses it: §5 ※3b.</summary>
internal sealed record Branch(string Name, RevisionOperation Operation, bool IsTaken);
