namespace PolicyBot.Indexer.Search;

/// <summary>The terms a query brings, or else those of its text: the places it names and its words, each once.</summary>
internal static class QueryTerms
{
    public static IReadOnlyList<WeightedTerm> Of(PassageQuery query) => query.Terms.Count > 0 ? query.Terms : Plain(query.Text);

    static List<WeightedTerm> Plain(string text)
    {
        var places = PathTerms.Read(text, out var rest);
        return [.. places, .. TextAnalyzer.Terms(rest).Distinct(StringComparer.Ordinal).Select(term => new WeightedTerm(term, 1))];
    }
}
