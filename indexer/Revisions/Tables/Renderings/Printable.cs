using System.Text;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>Characters that a terminal would obey and XML cannot hold are shown as �; line ends stay.</summary>
internal static class Printable
{
    const char Shown = '\uFFFD';

    public static string Of(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE'))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            // EnumerateRunes gives � for half a surrogate pair.
            printable.Append(rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)) ? rune.ToString() : Shown);
        }

        return printable.ToString();
    }
}
