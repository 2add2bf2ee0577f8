namespace PolicyBot.Indexer.Search;

/// <summary>A term of a question that the index knows, with the whole number that its impacts are multiplied by.</summary>
internal readonly record struct TermWeight(string Term, int Factor);

/// <summary>
/// Weight times rarity of each term as whole numbers whose scores never exceed an int. Sums of whole numbers do not
/// depend on their order, so every way of evaluating a question gives the same score to the last bit.
/// </summary>
internal sealed class TermWeights
{
    readonly double _unit;
    readonly double _factors;

    TermWeights(IReadOnlyList<TermWeight> terms, double unit) =>
        (Terms, _unit, _factors) = (terms, unit, terms.Sum(term => (double)term.Factor));

    public IReadOnlyList<TermWeight> Terms { get; }

    public static TermWeights Of(IReadOnlyList<WeightedTerm> terms, int passages, Func<string, int> passagesWith)
    {
        var known = terms.Where(term => term.Weight > 0 && float.IsFinite(term.Weight))
            .GroupBy(term => term.Term, StringComparer.Ordinal)
            .Select(same => (Term: same.Key, Weight: (double)same.Max(term => term.Weight), With: passagesWith(same.Key)))
            .Where(term => term.With > 0)
            .Select(term => (term.Term, Weight: term.Weight * Rarity(term.With, passages)))
            .ToList();
        var all = known.Sum(term => term.Weight);
        var unit = all / ((int.MaxValue / TermImpact.Largest) - known.Count);
        return new TermWeights([.. known.Select(term => new TermWeight(term.Term, Math.Max(1, (int)(term.Weight / unit))))], unit);
    }

    /// <summary>A sum of factors times impacts, on the scale of BM25.</summary>
    public double ToScore(int sum) => sum * _unit / TermImpact.Largest;

    /// <summary>A sum as a share of the most that these terms can give.</summary>
    public double ToShare(int sum) => Terms.Count == 0 ? 0 : (double)sum / TermImpact.Largest / _factors;

    public double ToWeight(int factor) => factor * _unit;

    static double Rarity(int with, int passages) => Math.Log(1 + ((passages - with + 0.5) / (with + 0.5)));
}
