namespace PolicyBot.Indexer.Search;

/// <summary>An index at hand, which can be asked for a term without a search.</summary>
internal interface ITermLookup
{
    bool HasTerm(string term);
}
