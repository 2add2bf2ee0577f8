namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>Pairs of clauses that share many pairs of characters, found without comparing each with each.</summary>
internal sealed class SimilarClauses
{
    /// <summary>Pairs of characters that stand in more clauses than this (する, ので) tell none of them.</summary>
    const int MostHolders = 40;

    const double LeastLikeness = 0.25;

    readonly List<Clause> _new;
    readonly List<Dictionary<int, int>> _newPairs;
    readonly Dictionary<int, List<int>> _holders = [];

    public SimilarClauses(IReadOnlyList<Clause> old, IReadOnlyList<Clause> @new)
    {
        _new = [.. @new];
        _newPairs = [.. _new.Select(clause => PairsOf(clause.Content))];
        for (var i = 0; i < _new.Count; i++)
        {
            foreach (var pair in _newPairs[i].Keys)
            {
                Hold(pair, i);
            }
        }

        Pairs = [.. old.SelectMany(Candidates)];
    }

    public IReadOnlyList<(Clause Old, Clause New, double Likeness)> Pairs { get; }

    void Hold(int pair, int clause)
    {
        if (!_holders.TryGetValue(pair, out var holders))
        {
            _holders[pair] = holders = [];
        }

        // One more than allowed marks the pair as common.
        if (holders.Count <= MostHolders)
        {
            holders.Add(clause);
        }
    }

    IEnumerable<(Clause Old, Clause New, double Likeness)> Candidates(Clause clause)
    {
        var pairs = PairsOf(clause.Content);
        HashSet<int> candidates = [];
        foreach (var pair in pairs.Keys)
        {
            if (_holders.TryGetValue(pair, out var holders) && holders.Count <= MostHolders)
            {
                candidates.UnionWith(holders);
            }
        }

        foreach (var i in candidates)
        {
            var likeness = Likeness(pairs, _newPairs[i], clause.Content.Length, _new[i].Content.Length);
            if (likeness >= LeastLikeness)
            {
                yield return (clause, _new[i], likeness);
            }
        }
    }

    static Dictionary<int, int> PairsOf(string content)
    {
        Dictionary<int, int> pairs = [];
        for (var i = 0; i + 1 < content.Length; i++)
        {
            var pair = (content[i] << 16) | content[i + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }

    /// <summary>Dice: twice the shared pairs over all pairs.</summary>
    static double Likeness(Dictionary<int, int> one, Dictionary<int, int> other, int oneLength, int otherLength)
    {
        var shared = 0;
        foreach (var (pair, count) in one.Count <= other.Count ? one : other)
        {
            shared += Math.Min(count, (one.Count <= other.Count ? other : one).GetValueOrDefault(pair));
        }

        return oneLength + otherLength <= 2 ? 0 : 2.0 * shared / (oneLength + otherLength - 2);
    }
}
