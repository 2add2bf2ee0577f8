using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Where a sentence of a joined text ends: behind 。 outside brackets, or where the text does.</summary>
internal static class SentenceMarks
{
    const int LongestTag = 16;

    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth = Characters.IsOpening(text[at]) ? depth + 1 : Characters.IsClosing(text[at]) ? Math.Max(0, depth - 1) : depth;
            if (text[at] is '。' or '？' or '！' && depth == 0)
            {
                // （※３） or （文、経） behind the full stop belongs to the sentence before it.
                var end = EndOfBrackets(text, at + 1);
                yield return (start, end);
                start = end;
                at = end - 1;
            }
        }

        if (text.AsSpan(start).Trim().Length > 0)
        {
            yield return (start, text.Length);
        }
    }

    static int EndOfBrackets(string text, int at)
    {
        var end = at;
        for (var open = Opening(text, end); open >= 0; open = Opening(text, end))
        {
            var close = text.AsSpan(open).IndexOfAny('）', ')');
            if (close is < 0 or > LongestTag)
            {
                break;
            }

            end = open + close + 1;
        }

        return end;
    }

    /// <summary>する。 （文、経）: also behind a blank.</summary>
    static int Opening(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '　')
        {
            at++;
        }

        return at < text.Length && text[at] is '（' or '(' ? at : -1;
    }
}
