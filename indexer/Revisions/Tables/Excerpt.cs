using System.Globalization;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>Words quoted in a sentence, cut to what a line can hold.</summary>
internal static class Excerpt
{
    const int Longest = 40;

    public static string Quoted(string words) => $"「{Cut(words)}」";

    public static string QuotedInEnglish(string words) => $"“{Cut(words)}”";

    static string Cut(string words)
    {
        var line = words.Replace('\n', ' ').Trim();
        var elements = StringInfo.ParseCombiningCharacters(line);
        return elements.Length <= Longest ? line : line[..elements[Longest]] + "…";
    }
}
