namespace PolicyBot.Indexer.Figures;

/// <summary>＜臨床研究の推進＞, 【基盤整備】: a line in brackets heads what follows, which need not belong to the name above it.</summary>
internal static class Subheading
{
    const int Longest = 40;

    public static bool Is(string line) =>
        line.Trim() is { Length: > 2 and <= Longest } bare && ((bare[0] is '＜' or '〈' && bare[^1] is '＞' or '〉') || (bare[0] is '【' or '《' && bare[^1] is '】' or '》'));
}
