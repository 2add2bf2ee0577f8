using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Which operations are carried out: what is chosen first, then what is proposed; of rivals only one.</summary>
internal sealed record Selection(IReadOnlyList<RevisionOperation> Operations, IReadOnlyList<Discrepancy> Discrepancies)
{
    public static Selection Of(IReadOnlyList<RevisionNote> notes, BranchChoice choice)
    {
        var all = BranchChoice.NamesOf(notes);
        var unknown = new List<string>();
        var chosen = choice.Among(all, unknown);
        var operations = new List<RevisionOperation>();
        var discrepancies = unknown.ConvertAll(name => new Discrepancy("unknownBranch", $"「{name}」に当たる意見・案は1つに決まりません。適用していません。", []));
        var taken = new Dictionary<string, RevisionOperation>(StringComparer.Ordinal);
        foreach (var operation in InOrder(all, chosen))
        {
            if (operation.ExclusiveGroup is not { } group || taken.TryAdd(group, operation))
            {
                operations.Add(operation);
            }
            else if (operation.Status != OperationStatus.Proposed)
            {
                discrepancies.Add(new Discrepancy("exclusive", $"{operation.Note}の案は互いに排他的です。先に選ばれたものだけを適用しました。", [taken[group].Span, operation.Span]));
            }
        }

        return new Selection(operations, discrepancies);
    }

    static IEnumerable<RevisionOperation> InOrder(IReadOnlyList<(string Name, RevisionOperation Operation)> all, IReadOnlySet<int> chosen)
    {
        var open = all.Where((pair, i) => chosen.Contains(i));
        return open.Concat(all.Where(pair => pair.Operation.Status == OperationStatus.Proposed)).Select(pair => pair.Operation);
    }
}
