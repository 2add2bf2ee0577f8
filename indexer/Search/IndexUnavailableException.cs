namespace PolicyBot.Indexer.Search;

/// <summary>The index cannot be asked, or not now: a code for programs and one sentence for people, with the remedy.</summary>
internal class IndexUnavailableException(string code, string message, Exception? inner = null) : Exception($"{code} {message}", inner)
{
    public string Code { get; } = code;

    /// <summary>The message without the code.</summary>
    public string Sentence { get; } = message;
}
