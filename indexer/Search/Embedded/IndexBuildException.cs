namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>A new generation that could not be put in place. The old one is as it was. The message is for staff.</summary>
internal sealed class IndexBuildException(string code, string message, Exception? inner = null) : Exception($"{code} {message}", inner)
{
    /// <summary>PB-IDX-004 and its like, for scripts.</summary>
    public string Code => code;
}
