namespace PolicyBot.Indexer.Text;

/// <summary>The plain numbers of dates: 20, ２０, ２ ０, 二十, 二〇二三. No separators, no decimals.</summary>
internal static class WholeNumber
{
    const int MostDigits = 4;

    public static bool IsStart(char c) => Numerals.IsDigit(c) || KanjiDigits.Digit(c) >= 0 || c == '十';

    public static bool TryRead(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        (value, end) = (0, at);
        if (at >= text.Length || !IsStart(text[at]))
            return false;
        return TrySpaced(text, at, out value, out end)
            || (Numerals.IsDigit(text[at]) ? TryFigures(text, at, out value, out end) : TryKanji(text, at, out value, out end));
    }

    static bool TryFigures(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        end = Figures.EndOfDigits(text[..Math.Min(text.Length, at + MostDigits + 1)], at);
        foreach (var c in text[at..end])
            value = value * 10 + Numerals.DigitValue(c);
        return end - at <= MostDigits;
    }

    static bool TryKanji(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        var found = NumberReader.TryRead(text, at, out var number);
        return Take(found, number, at, out value, out end);
    }

    // ２ ０ 年: only in front of the sign that needs it, else 1 2 is a row of numbers.
    static bool TrySpaced(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        var found = Spacing.TryReadSpaced(text, at, out var number);
        return Take(found, number, at, out value, out end)
            && end < text.Length && text[Spacing.SkipBlanks(text, end) is var sign && sign < text.Length ? sign : end] is '年' or '月' or '日';
    }

    static bool Take(bool found, Number number, int at, out int value, out int end)
    {
        var fits = found && number.Value < 10_000 && decimal.Truncate(number.Value) == number.Value;
        (value, end) = fits ? ((int)number.Value, at + number.Length) : (0, at);
        return fits;
    }
}
