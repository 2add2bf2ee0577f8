namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>A hash of every stretch of a length, each from the one before it.</summary>
internal static class RollingHash
{
    const ulong Base = 0x9E3779B97F4A7C15;

    public static IEnumerable<(int At, ulong Hash)> Of(int[] codes, int length, int start, int end)
    {
        var highest = 1UL;
        for (var i = 1; i < length; i++)
        {
            highest = unchecked(highest * Base);
        }

        var hash = 0UL;
        for (var i = start; i < end; i++)
        {
            var leaving = i - length;
            hash = unchecked((hash - (leaving >= start ? Spread(codes[leaving]) * highest : 0)) * Base + Spread(codes[i]));
            if (leaving + 1 >= start)
            {
                yield return (leaving + 1, hash);
            }
        }
    }

    static ulong Spread(int code) => unchecked(((ulong)code + 1) * 0xD1B54A32D192ED03);
}
