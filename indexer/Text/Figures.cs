using System.Buffers;

namespace PolicyBot.Indexer.Text;

/// <summary>Numbers in figures, half and full width mixed: ２0, 1,234, ２．５.</summary>
internal static class Figures
{
    /// <summary>A longer run of digits is an identifier, not a number.</summary>
    public const int MostDigits = 20;

    const int MostDecimals = 7;

    public static readonly SearchValues<char> Signs = SearchValues.Create("0123456789０１２３４５６７８９,，.．");

    public static bool TryRead(ReadOnlySpan<char> text, int at, out decimal value, out int end)
    {
        value = 0;
        end = EndOfDigits(text, at);
        if (end == at || end - at > MostDigits)
        {
            end = at;
            return false;
        }
        end = EndOfGroups(text, at, end);
        var point = end;
        end = DecimalPoint.EndOfDecimals(text, at, point);
        if (end - point > MostDecimals + 1)
            end = point;
        value = Value(text[at..end]);
        return true;
    }

    public static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Numerals.IsDigit(text[at]))
            at++;
        return at;
    }

    // All groups or none: 1,234,56 and 2023,2024 are lists.
    static int EndOfGroups(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 3 || Numerals.DigitValue(text[start]) == 0)
            return end;
        var last = end;
        while (last < text.Length && text[last] is ',' or '，')
        {
            var next = EndOfDigits(text[..Math.Min(text.Length, last + 5)], last + 1);
            if (next == last + 1)
                break;
            if (next != last + 4 || next - start > MostDigits)
                return end;
            last = next;
        }
        return last;
    }

    static decimal Value(ReadOnlySpan<char> written)
    {
        var value = 0m;
        var place = 0m;
        foreach (var c in written)
        {
            if (Numerals.IsDigit(c))
            {
                value = value * 10 + Numerals.DigitValue(c);
                place *= 0.1m;
            }
            else if (DecimalPoint.IsPoint(c))
            {
                place = 1;
            }
        }
        // 56.0 keeps its 0.
        return place > 0 ? value * place : value;
    }
}
