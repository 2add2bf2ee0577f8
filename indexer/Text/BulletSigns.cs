namespace PolicyBot.Indexer.Text;

/// <summary>The signs that stand in front of list items and unnumbered headings.</summary>
internal static class BulletSigns
{
    /// <summary>U+F06C and its neighbours are the bullets of symbol fonts, left behind in the private use area.</summary>
    public const string Plain = "・•‣▪-*\uf06c\uf0b7\uf0a7\uf0d8➢✓";

    public const string Heading = "■◆●○★◎□◇☆▲▼△▶►◯";

    public static bool Contains(char c) =>
        Plain.Contains(c, StringComparison.Ordinal) || Heading.Contains(c, StringComparison.Ordinal);
}
