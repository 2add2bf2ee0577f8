using System.Globalization;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Writes another number in the same sign: ２） → ３）, ② → ③, （イ） → （ウ）, 第二条 → 第三条.</summary>
internal static class PrintedNumber
{
    const string Kanji = "〇一二三四五六七八九";

    /// <summary>Null where the sign cannot show the number.</summary>
    public static string? With(string printed, int from, int to)
    {
        for (var at = 0; at < printed.Length; at++)
        {
            var length = Length(printed, at, from);
            if (length > 0 && Sign(printed[at], from, to) is { } sign)
            {
                return string.Concat(printed.AsSpan(0, at), sign, printed.AsSpan(at + length));
            }
        }

        return null;
    }

    static int Length(string printed, int at, int from)
    {
        if (Numerals.CircledValue(printed[at]) == from)
        {
            return 1;
        }

        var length = Marks.ReadNumber(printed, at, out var value);
        return length > 0 && value == from ? length : Letter(printed[at], from) ? 1 : 0;
    }

    static bool Letter(char c, int number) =>
        number is > 0 and <= 45 && (Numbering.Katakana.Starts[number - 1] == c || (number <= 26 && (c == 'a' + number - 1 || c == 'ａ' + number - 1 || c == 'A' + number - 1 || c == 'Ａ' + number - 1)));

    static string? Sign(char c, int from, int to) => c switch
    {
        _ when Numerals.CircledValue(c) is not null => Circled(to),
        >= '０' and <= '９' => string.Concat(to.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０'))),
        >= '0' and <= '9' => to.ToString(CultureInfo.InvariantCulture),
        _ when Marks.ReadNumber(c.ToString(), 0, out _) > 0 => InKanji(to),
        _ when Characters.IsKatakana(c) => to <= 45 ? Numbering.Katakana.Starts[to - 1].ToString() : null,
        _ => to <= 26 ? ((char)(c + to - from)).ToString() : null,
    };

    static string? Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        <= 35 => ((char)('㉑' + number - 21)).ToString(),
        <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => null,
    };

    static string? InKanji(int number) => number switch
    {
        < 10 => Kanji[number].ToString(),
        < 100 => (number / 10 == 1 ? "" : Kanji[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : Kanji[number % 10].ToString()),
        _ => null,
    };
}
