namespace PolicyBot.Indexer.Commands;

/// <summary>What scripts rely on.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Usage = 2;
    public const int InputRefused = 3;
    public const int DiskOrMemory = 4;
    public const int IndexUnusable = 5;
}
