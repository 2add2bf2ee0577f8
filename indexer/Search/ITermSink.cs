namespace PolicyBot.Indexer.Search;

/// <summary>Takes terms as they are found: into a list, or straight into a count, which needs no string for each.</summary>
internal interface ITermSink
{
    void Add(ReadOnlySpan<char> term);
}

/// <summary>All terms in their order.</summary>
internal readonly struct TermList(List<string> terms) : ITermSink
{
    public void Add(ReadOnlySpan<char> term) => terms.Add(term.ToString());
}
