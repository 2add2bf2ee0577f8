namespace PolicyBot.Indexer.Text;

/// <summary>
/// number = section 兆 section 億 section 万 section; section = n 千 n 百 n 十 n; n = figures or 漢数字.
/// Units only descend, so that 1億2億 is two numbers.
/// </summary>
internal static class NumberReader
{
    // Beyond this a figure takes no unit; keeps every product far inside decimal.
    const decimal LargestCoefficient = 1_0000_0000;

    // 1,524,600百 of 1,524,600百万円
    const decimal LargestSection = LargestCoefficient * 1000;

    public static bool TryRead(ReadOnlySpan<char> text, int at, out Number number)
    {
        var total = 0m;
        var last = decimal.MaxValue;
        var end = at;
        while (TrySection(text, end, out var section, out var next))
        {
            var unit = LargeUnit(text, next, section);
            if (unit >= last || (unit == 0 && section >= last))
                break;
            total += section * Math.Max(unit, 1);
            end = next + (unit > 0 ? 1 : 0);
            last = unit;
            if (unit == 0)
                break;
        }
        number = end > at ? WithScale(text[at..end], total) : default;
        return end > at;
    }

    static bool TrySection(ReadOnlySpan<char> text, int at, out decimal value, out int end)
    {
        value = 0;
        end = at;
        var last = int.MaxValue;
        while (true)
        {
            var hasDigits = TryDigits(text, end, out var digits, out var next);
            var unit = SmallUnit(text, next, hasDigits, digits);
            var fits = end == at || (digits < last && IsWhole(digits));
            if ((!hasDigits && unit == 0) || !fits)
                return end > at;
            if (unit == 0 || unit >= last || !OnePlace(text, end, next))
                return Close(hasDigits, digits, next, ref value, ref end) || end > at;
            value += (hasDigits ? digits : 1) * unit;
            end = next + 1;
            last = unit;
        }
    }

    static bool Close(bool hasDigits, decimal digits, int next, ref decimal value, ref int end)
    {
        if (!hasDigits)
            return false;
        value += digits;
        end = next;
        return true;
    }

    static bool IsWhole(decimal value) => decimal.Truncate(value) == value;

    // 二三百人 is "two or three hundred": in front of 百 a 漢数字 has one place.
    static bool OnePlace(ReadOnlySpan<char> text, int start, int end) =>
        end - start <= 1 || Numerals.IsDigit(text[start]);

    static int SmallUnit(ReadOnlySpan<char> text, int at, bool hasDigits, decimal digits)
    {
        if (at >= text.Length || digits >= LargestCoefficient || KanjiDigits.StartsWord(text, at))
            return 0;
        // 拾 by itself is to pick up.
        return text[at] == '拾' && !hasDigits ? 0 : KanjiDigits.Small(text[at]);
    }

    static decimal LargeUnit(ReadOnlySpan<char> text, int at, decimal section) =>
        at >= text.Length || section >= LargestSection || KanjiDigits.StartsWord(text, at) ? 0 : KanjiDigits.Large(text[at]);

    static bool TryDigits(ReadOnlySpan<char> text, int at, out decimal value, out int end)
    {
        if (at < text.Length && Numerals.IsDigit(text[at]))
            return Figures.TryRead(text, at, out value, out end);
        value = 0;
        end = at;
        while (end < text.Length && end - at < Figures.MostDigits && KanjiDigits.Digit(text[end]) is var digit and >= 0)
        {
            value = value * 10 + digit;
            end++;
        }
        return end > at;
    }

    static Number WithScale(ReadOnlySpan<char> written, decimal value)
    {
        var start = written.Length;
        while (start > 0 && KanjiDigits.IsUnit(written[start - 1]))
            start--;
        var figures = written[..start].IndexOfAnyExcept(Figures.Signs) < 0;
        if (!figures)
            start = KanjiDigits.Large(written[^1]) > 0 ? written.Length - 1 : written.Length;
        if (start == 0 || (!figures && HasLarge(written[..start])))
            return new Number(value, written.Length);
        return new Number(value, written.Length) { ScaleLength = written.Length - start, Scale = Product(written[start..]) };
    }

    static bool HasLarge(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (KanjiDigits.Large(c) > 0)
                return true;
        }
        return false;
    }

    public static decimal Product(ReadOnlySpan<char> units)
    {
        var product = 1m;
        foreach (var c in units)
            product *= KanjiDigits.Small(c) + KanjiDigits.Large(c);
        return product;
    }
}
