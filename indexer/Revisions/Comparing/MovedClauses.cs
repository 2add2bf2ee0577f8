namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>
/// A clause moved if it lies in another clause than before, or if its neighbours passed it. Of clauses that changed
/// places the lighter ones moved: those that keep their order are chosen to weigh as much as possible.
/// </summary>
internal static class MovedClauses
{
    public static void Mark(ClauseTree @new)
    {
        foreach (var parent in @new.All)
        {
            var stayed = parent.Children.Where(child => child.Partner is not null && child.Partner.Parent == parent.Partner && parent.Partner is not null).ToList();
            foreach (var child in parent.Children.Where(child => child.Partner is not null).Except(stayed).Concat(OutOfOrder(stayed)))
            {
                child.IsMoved = true;
            }
        }
    }

    /// <summary>All but the heaviest subsequence whose places in the old text rise.</summary>
    static IEnumerable<Clause> OutOfOrder(List<Clause> clauses)
    {
        var order = clauses.Select(OldPlace).Order().Select((place, rank) => (place, rank)).ToDictionary(pair => pair.place, pair => pair.rank);
        var heaviest = new PrefixMaximum(clauses.Count);
        var before = new int[clauses.Count];
        var (last, most) = (-1, 0L);
        for (var i = 0; i < clauses.Count; i++)
        {
            var rank = order[OldPlace(clauses[i])];
            var (weight, previous) = heaviest.Below(rank);
            before[i] = previous;
            weight += 1 + clauses[i].SelfAndDescendants().Sum(clause => clause.Text.Length);
            heaviest.Raise(rank, weight, i);
            (last, most) = weight > most ? (i, weight) : (last, most);
        }

        var kept = new HashSet<int>();
        for (var i = last; i >= 0; i = before[i])
        {
            kept.Add(i);
        }

        return clauses.Where((_, i) => !kept.Contains(i));
    }

    static int OldPlace(Clause clause) => clause.Partner?.Place ?? 0;

    /// <summary>Fenwick tree: the greatest weight among all ranks below one.</summary>
    sealed class PrefixMaximum(int count)
    {
        readonly (long Weight, int Index)[] _nodes = [.. Enumerable.Repeat((0L, -1), count + 1)];

        public (long Weight, int Index) Below(int rank)
        {
            var best = (Weight: 0L, Index: -1);
            for (var i = rank; i > 0; i -= i & -i)
            {
                best = _nodes[i].Weight > best.Weight ? _nodes[i] : best;
            }

            return best;
        }

        public void Raise(int rank, long weight, int index)
        {
            for (var i = rank + 1; i < _nodes.Length; i += i & -i)
            {
                _nodes[i] = weight > _nodes[i].Weight ? (weight, index) : _nodes[i];
            }
        }
    }
}
