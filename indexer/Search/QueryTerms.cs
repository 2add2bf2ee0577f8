namespace PolicyBot.Indexer.Search;

/// <summary>The terms a query brings, or else those of its text, each once.</summary>
internal static class QueryTerms
{
    public static IReadOnlyList<WeightedTerm> Of(PassageQuery query) =>
        query.Terms.Count > 0 ? query.Terms : [.. TextAnalyzer.Terms(query.Text).Distinct(StringComparer.Ordinal).Select(term => new WeightedTerm(term, 1))];
}
