namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>Pairs of clauses that share many pairs of characters, found without comparing each with each.</summary>
internal sealed class SimilarClauses
{
    /// <summary>Stretches that stand in more clauses than this (する, ので) tell none of them.</summary>
    const int MostHolders = 40;

    const int MostCandidates = 8;

    /// <summary>Pairs of characters find a reworded clause in a short text, longer stretches one among thousands.</summary>
    static readonly int[] Lengths = [2, 5];

    const double LeastLikeness = 0.25;

    readonly List<Clause> _new;
    readonly List<Dictionary<int, int>> _newPairs;
    readonly Dictionary<ulong, List<int>> _holders = [];
    readonly ILookup<string, int> _labels;

    public SimilarClauses(IReadOnlyList<Clause> old, IReadOnlyList<Clause> @new)
    {
        _new = [.. @new];
        _newPairs = [.. _new.Select(clause => PairsOf(clause.Content))];
        _labels = Enumerable.Range(0, _new.Count).ToLookup(i => _new[i].Label, StringComparer.Ordinal);
        for (var i = 0; i < _new.Count; i++)
        {
            foreach (var stretch in StretchesOf(_new[i].Content))
            {
                Hold(stretch, i);
            }
        }

        Pairs = [.. old.SelectMany(Candidates)];
    }

    public IReadOnlyList<(Clause Old, Clause New, double Likeness)> Pairs { get; }

    static HashSet<ulong> StretchesOf(string content)
    {
        HashSet<ulong> stretches = [];
        foreach (var length in Lengths)
        {
            for (var i = 0; i + length <= content.Length; i++)
            {
                stretches.Add(Key(content.AsSpan(i, length)));
            }
        }

        return stretches;
    }

    // Two stretches of one key only bring one candidate too many.
    static ulong Key(ReadOnlySpan<char> stretch)
    {
        var key = (ulong)stretch.Length;
        foreach (var c in stretch)
        {
            key = unchecked((key ^ c) * 0x100000001B3);
        }

        return key;
    }

    void Hold(ulong stretch, int clause)
    {
        if (!_holders.TryGetValue(stretch, out var holders))
        {
            _holders[stretch] = holders = [];
        }

        // One more than allowed marks the stretch as common.
        if (holders.Count <= MostHolders)
        {
            holders.Add(clause);
        }
    }

    IEnumerable<(Clause Old, Clause New, double Likeness)> Candidates(Clause clause)
    {
        Dictionary<int, int> shared = [];
        foreach (var stretch in StretchesOf(clause.Content))
        {
            if (_holders.TryGetValue(stretch, out var holders) && holders.Count <= MostHolders)
            {
                foreach (var i in holders)
                {
                    shared[i] = shared.GetValueOrDefault(i) + 1;
                }
            }
        }

        var pairs = PairsOf(clause.Content);
        foreach (var i in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates).Select(pair => pair.Key).Union(_labels[clause.Label]))
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
