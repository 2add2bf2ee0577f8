namespace PolicyBot.Indexer.Text;

/// <summary>A Latin word or number of a folded text: car-t, 26.5, ips.</summary>
internal readonly record struct LatinWord(int Start, int End, string Stem);

internal static class LatinWords
{
    public static List<LatinWord> Of(string folded)
    {
        var words = new List<LatinWord>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(folded[at]))
            {
                var end = EndOf(folded, at);
                words.Add(new LatinWord(at, end, EnglishStem.Of(folded[at..end])));
                at = end - 1;
            }
        }

        return words;
    }

    /// <summary>Letters and digits, with a hyphen or point between two of them.</summary>
    public static int EndOf(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && (char.IsAsciiLetterOrDigit(folded[at]) || IsJoint(folded, at)))
        {
            at++;
        }

        return at;
    }

    static bool IsJoint(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] is '-' or '.'
        && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1])
        && (text[at] == '-' || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));
}
