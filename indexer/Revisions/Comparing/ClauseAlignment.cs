namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>Which clause of the new text is which of the old one: the same words first, then similar ones, then the same place.</summary>
internal sealed class ClauseAlignment(ClauseTree old, ClauseTree @new)
{
    /// <summary>Shared pairs of characters from which on two clauses are the same one, reworded, wherever it went.</summary>
    const double SimilarAnywhere = 0.75;

    /// <summary>Under another number of the same clause.</summary>
    const double SimilarNearby = 0.6;

    /// <summary>Under the same number of the same clause.</summary>
    const double SimilarInPlace = 0.3;

    /// <summary>A word or two (検討, その他) says nothing of where it came from.</summary>
    const int ShortContent = 8;

    public void Align()
    {
        Pair(old.Root, @new.Root);
        PairSameWords(clause => (clause.Label, clause.Whole));
        PairSameWordsOnce(clause => clause.Whole);
        PairSameWords(clause => (clause.Label, clause.Content));
        PairSameWordsOnce(clause => clause.Content);
        PairNeighboursOfSameWords();
        PairSimilar();
        PairBelowSameParent();
    }

    static void Pair(Clause one, Clause other) => (one.Partner, other.Partner) = (other, one);

    static IEnumerable<Clause> Free(ClauseTree tree) => tree.All.Where(clause => clause.Partner is null);

    void PairSameWords<TKey>(Func<Clause, TKey> key) where TKey : notnull
    {
        var found = Free(@new).ToLookup(key);
        foreach (var clause in Free(old).ToList())
        {
            if (found[key(clause)].FirstOrDefault(other => other.Partner is null) is { } same)
            {
                Pair(clause, same);
            }
        }
    }

    /// <summary>Words that stand once in each text are one clause wherever they stand.</summary>
    void PairSameWordsOnce(Func<Clause, string> words)
    {
        var found = Free(@new).Where(clause => clause.Content.Length >= ShortContent).ToLookup(words, StringComparer.Ordinal);
        foreach (var same in Free(old).Where(clause => clause.Content.Length >= ShortContent).GroupBy(words, StringComparer.Ordinal).ToList())
        {
            if (same.Count() == 1 && found[same.Key].Count() == 1)
            {
                Pair(same.Single(), found[same.Key].Single());
            }
        }
    }

    /// <summary>その他 below a clause that is found is その他 below its partner.</summary>
    void PairNeighboursOfSameWords()
    {
        foreach (var parent in old.All.Where(clause => clause.Partner is not null))
        {
            var found = FreeChildren(parent.Partner).ToLookup(clause => clause.Content, StringComparer.Ordinal);
            foreach (var child in FreeChildren(parent))
            {
                if (found[child.Content].FirstOrDefault(other => other.Partner is null) is { } same)
                {
                    Pair(child, same);
                }
            }
        }
    }

    void PairSimilar()
    {
        foreach (var (one, other, _) in new SimilarClauses([.. Free(old)], [.. Free(@new)]).Pairs
            .Where(pair => pair.Likeness >= Required(pair.Old, pair.New))
            .OrderByDescending(pair => pair.Likeness + Nearness(pair.Old, pair.New))
            .ThenBy(pair => pair.Old.Place).ThenBy(pair => pair.New.Place))
        {
            if (one.Partner is null && other.Partner is null)
            {
                Pair(one, other);
            }
        }
    }

    static double Required(Clause one, Clause other) => (SameParent(one, other), one.Section.Number == other.Section.Number) switch
    {
        (true, true) => SimilarInPlace,
        (true, false) => SimilarNearby,
        _ => SimilarAnywhere,
    };

    static bool SameParent(Clause one, Clause other) => one.Parent is not null && one.Parent.Partner == other.Parent;

    static double Nearness(Clause one, Clause other) =>
        (SameParent(one, other) ? 0.2 : 0) + (one.Label == other.Label ? 0.1 : 0);

    /// <summary>A clause written anew: what is left between the same two neighbours under the same number, or with the same clauses below it.</summary>
    void PairBelowSameParent()
    {
        foreach (var parent in old.All.Where(clause => clause.Partner is not null))
        {
            foreach (var child in FreeChildren(parent))
            {
                if ((BetweenSameNeighbours(child) ?? AboveSameClauses(child)) is { } other)
                {
                    Pair(child, other);
                }
            }
        }
    }

    static List<Clause> FreeChildren(Clause? clause) => clause is null ? [] : [.. clause.Children.Where(child => child.Partner is null)];

    static Clause? BetweenSameNeighbours(Clause clause)
    {
        var before = clause.Parent?.ChildAt(clause.Index - 1);
        var after = clause.Parent?.ChildAt(clause.Index + 1);
        var place = before is null ? 0 : before.Partner is { } known ? known.Index + 1 : -1;
        var other = clause.Parent?.Partner?.ChildAt(place);
        return other is { Partner: null } && other.Section.Number == clause.Section.Number && after?.Partner == other.Parent?.ChildAt(place + 1) ? other : null;
    }

    static Clause? AboveSameClauses(Clause clause)
    {
        var other = clause.Children.Find(child => child.Partner is not null)?.Partner?.Parent;
        return other is { Partner: null } && other.Parent == clause.Parent?.Partner && other.Section.Kind == clause.Section.Kind
            && clause.Children.Count(child => child.Partner?.Parent == other) * 2 > clause.Children.Count ? other : null;
    }
}
