using System.Globalization;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// Text → terms, the same way for passages and questions: pairs of characters for Japanese, whole words and numbers for
/// the rest, one term for a year however it is written. A kanji between others (薬 of 薬の) is a term of its own.
/// </summary>
internal static class TextAnalyzer
{
    public static List<string> Terms(string text)
    {
        var terms = new List<string>(text.Length);
        var list = new TermList(terms);
        Visit(text, ref list);
        return terms;
    }

    /// <summary>The same terms in the same order, into whatever takes them.</summary>
    public static void Visit<T>(string text, ref T terms)
        where T : ITermSink
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            AddLine(NormalizedText.Fold(line.Length == text.Length ? text : line.ToString()), ref terms);
        }
    }

    /// <summary>Only hiragana says little: particles, endings, どこですか.</summary>
    public static bool IsHiraganaOnly(string term)
    {
        foreach (var c in term)
        {
            if (!Characters.IsHiragana(c))
            {
                return false;
            }
        }

        return true;
    }

    static void AddLine<T>(string folded, ref T terms)
        where T : ITermSink
    {
        for (var at = 0; at < folded.Length;)
        {
            if (TryYear(folded, at, out var year) && year.Year is { } number)
            {
                AddYear(number, year.IsFiscal || year.IsBare, ref terms);
                at += year.Length;
            }
            else if (IsJapanese(folded[at]))
            {
                at = AddJapanese(folded, at, ref terms);
            }
            else
            {
                at = AddOther(folded, at, ref terms);
            }
        }
    }

    /// <summary>平成20年度, 2008年度, FY2008 and H20 are one term; each also counts as the year 2008.</summary>
    static void AddYear<T>(int year, bool isFiscal, ref T terms)
        where T : ITermSink
    {
        terms.Add(year.ToString(CultureInfo.InvariantCulture));
        if (isFiscal)
        {
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"fy{year}"));
        }
    }

    // An era's letter is read as a capital (H20), and folding has made a small one of it.
    static bool TryYear(string text, int at, out YearReading year)
    {
        year = default;
        return MayStartYear(text, at) && YearReader.TryRead(char.IsAsciiLetter(text[at]) ? text.ToUpperInvariant() : text, at, out year);
    }

    static bool MayStartYear(string text, int at) => text[at] switch
    {
        '明' or '大' or '昭' or '平' or '令' => true,
        'm' or 't' or 's' or 'h' or 'r' or 'f' => at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '元' or 'y'),
        >= '0' and <= '9' => at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.'),
        '一' or '二' => at + 1 < text.Length && KanjiDigits.Digit(text[at + 1]) >= 0,
        _ => false,
    };

    static int AddJapanese<T>(string text, int start, ref T terms)
        where T : ITermSink
    {
        var end = start + 1;
        while (end < text.Length && IsJapanese(text[end]) && !(TryYear(text, end, out var year) && year.Year is not null))
        {
            end++;
        }

        for (var at = start; at < end; at++)
        {
            if (IsAlone(text, at, start, end))
            {
                terms.Add(text.AsSpan(at, 1));
            }

            if (at + 1 < end)
            {
                terms.Add(text.AsSpan(at, 2));
            }
        }

        return end;
    }

    static bool IsAlone(string text, int at, int start, int end) =>
        end - start == 1
        || (Characters.IsKanji(text[at]) && (at == start || !Characters.IsKanji(text[at - 1])) && (at + 1 == end || !Characters.IsKanji(text[at + 1])));

    static int AddOther<T>(string text, int at, ref T terms)
        where T : ITermSink
    {
        var end = EndOfOther(text, at);
        if (end == at)
        {
            return at + 1;
        }

        var word = text[at..end];
        terms.Add(word);
        AddParts(word, ref terms);
        if (char.IsAsciiDigit(text[end - 1]) && end < text.Length && Characters.IsKanji(text[end]))
        {
            // 5分 of 5分野: a number with what it counts is rarer than either.
            terms.Add(string.Concat(LastNumber(word), text.AsSpan(end, 1)));
        }

        return end;
    }

    /// <summary>car-t → car, t is too short; ips-nkt → ips, nkt.</summary>
    static void AddParts<T>(string word, ref T terms)
        where T : ITermSink
    {
        if (word.Contains('-', StringComparison.Ordinal))
        {
            foreach (var part in word.Split('-').Where(part => part.Length > 1))
            {
                terms.Add(part);
            }
        }
    }

    static string LastNumber(string word)
    {
        var start = word.Length;
        while (start > 0 && (char.IsAsciiDigit(word[start - 1]) || word[start - 1] == '.'))
        {
            start--;
        }

        return word[start..];
    }

    static int EndOfOther(string text, int at)
    {
        if (IsSign(text[at]))
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            return end;
        }

        return char.IsAsciiLetterOrDigit(text[at]) ? LatinWords.EndOf(text, at)
            : Numerals.CircledValue(text[at]) is not null || (text[at] > '\u007f' && char.IsLetterOrDigit(text[at])) ? at + 1
            : at;
    }

    static bool IsJapanese(char c) => Characters.IsKanji(c) || Characters.IsHiragana(c) || Characters.IsKatakana(c);

    /// <summary>§2 and ※3 are names of places, each one term.</summary>
    static bool IsSign(char c) => c is '§' or '※';
}
