namespace PolicyBot.Indexer.Embedding;

/// <summary>No vectors are to be had; the message says what to do.</summary>
internal sealed class EmbeddingException : Exception
{
    public EmbeddingException(string code, string message, Exception? cause = null)
        : base($"{code}：{message}", cause) => Code = code;

    public string Code { get; }
}
