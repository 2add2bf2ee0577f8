using System.Globalization;
using System.Runtime.CompilerServices;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// Text → terms, the same way for passages and questions: pairs of characters for Japanese, whole words and numbers for
/// the rest, one term for a year however it is written. A kanji between others (薬 of 薬の) is a term of its own.
/// </summary>
internal static class TextAnalyzer
{
    /// <summary>Where a line is folded to; out of here while it is in use.</summary>
    [ThreadStatic]
    static char[]? Spare;

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
        var buffer = Spare ?? new char[1024];
        Spare = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            AddLine(NormalizedText.Fold(line, ref buffer), ref terms);
        }

        Spare = buffer;
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

    static void AddLine<T>(ReadOnlySpan<char> folded, ref T terms)
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
        Span<char> named = stackalloc char[16];
        "fy".CopyTo(named);
        year.TryFormat(named[2..], out var length, provider: CultureInfo.InvariantCulture);
        terms.Add(named.Slice(2, length));
        if (isFiscal)
        {
            terms.Add(named[..(2 + length)]);
        }
    }

    // An era's letter is read as a capital (H20), and folding has made a small one of it.
    static bool TryYear(ReadOnlySpan<char> text, int at, out YearReading year)
    {
        year = default;
        return MayStartYear(text, at) && YearReader.TryRead(char.IsAsciiLetter(text[at]) ? text.ToString().ToUpperInvariant() : text, at, out year);
    }

    static bool MayStartYear(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '明' or '大' or '昭' or '平' or '令' => true,
        'm' or 't' or 's' or 'h' or 'r' or 'f' => at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '元' or 'y'),
        >= '0' and <= '9' => at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.'),
        '一' or '二' => at + 1 < text.Length && KanjiDigits.Digit(text[at + 1]) >= 0,
        _ => false,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int AddJapanese<T>(ReadOnlySpan<char> text, int start, ref T terms)
        where T : ITermSink
    {
        var end = start + 1;
        while (end < text.Length && IsJapanese(text[end]) && !(TryYear(text, end, out var year) && year.Year is not null))
        {
            end++;
        }

        var run = text[start..end];
        var (before, here) = (false, Characters.IsKanji(run[0]));
        for (var at = 0; at < run.Length; at++)
        {
            var isLast = at + 1 == run.Length;
            var behind = !isLast && Characters.IsKanji(run[at + 1]);
            if (run.Length == 1 || (here && !before && !behind))
            {
                terms.Add(run.Slice(at, 1));
            }

            if (!isLast)
            {
                terms.Add(run.Slice(at, 2));
            }

            (before, here) = (here, behind);
        }

        return end;
    }

    static int AddOther<T>(ReadOnlySpan<char> text, int at, ref T terms)
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
            terms.Add(text[(end - LastNumber(word))..(end + 1)]);
        }

        return end;
    }

    /// <summary>car-t → car, t is too short; ips-nkt → ips, nkt.</summary>
    static void AddParts<T>(ReadOnlySpan<char> word, ref T terms)
        where T : ITermSink
    {
        if (!word.Contains('-'))
        {
            return;
        }

        foreach (var part in word.Split('-'))
        {
            if (word[part].Length > 1)
            {
                terms.Add(word[part]);
            }
        }
    }

    /// <summary>How long the number at the end of a word is.</summary>
    static int LastNumber(ReadOnlySpan<char> word)
    {
        var start = word.Length;
        while (start > 0 && (char.IsAsciiDigit(word[start - 1]) || word[start - 1] == '.'))
        {
            start--;
        }

        return word.Length - start;
    }

    static int EndOfOther(ReadOnlySpan<char> text, int at)
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
