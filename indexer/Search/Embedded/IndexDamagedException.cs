namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>An index file that is not what its checksums or its own structure say. The message is for staff.</summary>
internal sealed class IndexDamagedException : Exception
{
    public IndexDamagedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    public static IndexDamagedException At(string place) => new($"索引が壊れています（{place}）。");
}
