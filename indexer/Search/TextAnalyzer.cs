using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// Text → terms, the same way for passages and questions: pairs of characters for Japanese, whole words and numbers for
/// the rest. A single Japanese character between others (年, 第) is a term of its own.
/// </summary>
internal static class TextAnalyzer
{
    public static List<string> Terms(string text)
    {
        var terms = new List<string>(text.Length);
        var folded = NormalizedText.Fold(text);
        for (var at = 0; at < folded.Length;)
        {
            var end = EndOfRun(folded, at);
            if (IsJapanese(folded[at]))
            {
                AddPairs(folded, at, end, terms);
            }
            else if (IsWord(folded[at]))
            {
                terms.Add(folded[at..end]);
            }

            at = end;
        }

        return terms;
    }

    static void AddPairs(string text, int start, int end, List<string> terms)
    {
        if (end - start == 1)
        {
            terms.Add(text[start..end]);
        }

        for (var at = start; at + 1 < end; at++)
        {
            terms.Add(text.Substring(at, 2));
        }
    }

    static int EndOfRun(string text, int at)
    {
        var first = text[at];
        var end = at + 1;
        while (end < text.Length && SameRun(text, first, end))
        {
            end++;
        }

        return end;
    }

    static bool SameRun(string text, char first, int at) =>
        IsJapanese(first) ? IsJapanese(text[at])
        : IsSign(first) ? char.IsAsciiDigit(text[at])
        : IsWord(first) && (IsWord(text[at]) || (text[at] is '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    static bool IsJapanese(char c) => Characters.IsKanji(c) || Characters.IsHiragana(c) || Characters.IsKatakana(c);

    /// <summary>§2 and ※3 are names of places, each one term.</summary>
    static bool IsSign(char c) => c is '§' or '※';

    static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || IsSign(c) || (c > '\u007f' && char.IsLetterOrDigit(c) && !IsJapanese(c)) || Numerals.CircledValue(c) is not null;
}
