using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>A file's name as it may stand in a sentence: on one line, nothing invisible in it, not endless.</summary>
internal static class PrintedName
{
    private const int Longest = 120;

    public static string Of(string name)
    {
        var printed = new StringBuilder();
        foreach (var c in name)
            printed.Append(IsPrintable(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"));
        return printed.Length <= Longest ? printed.ToString() : $"{printed.ToString(0, Longest / 2)}…{printed.ToString(printed.Length - 30, 30)}";
    }

    /// <summary>Names that cannot be opened again or would break a list of names.</summary>
    public static bool IsUsable(string name) => name.All(c => IsPrintable(c) && c != '\uFFFD');

    // Surrogates are not asked alone: an emoji is a fine name.
    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        || c is '\u200C' or '\u200D';
}
