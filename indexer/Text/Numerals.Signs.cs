namespace PolicyBot.Indexer.Text;

/// <summary>Signs that number things and are never digits of a number.</summary>
internal static partial class Numerals
{
    /// <summary>① 1, ⑳ 20, ㉑ 21, ㊿ 50, ❶ 1, ⓫ 11, ⓵ 1, ➀ 1, ➊ 1.</summary>
    public static int? CircledValue(char c) => c switch
    {
        >= '①' and <= '⑳' => c - '①' + 1,
        >= '㉑' and <= '㉟' => c - '㉑' + 21,
        >= '㊱' and <= '㊿' => c - '㊱' + 36,
        >= '❶' and <= '❿' => c - '❶' + 1,
        >= '⓫' and <= '⓴' => c - '⓫' + 11,
        >= '⓵' and <= '⓾' => c - '⓵' + 1,
        >= '➀' and <= '➉' => c - '➀' + 1,
        >= '➊' and <= '➓' => c - '➊' + 1,
        '⓪' or '⓿' => 0,
        _ => null,
    };

    /// <summary>Ⅳ, ⅳ, IV, iv, ＩＶ: 1 to 39 in the usual spelling, null for IIII, iV and words.</summary>
    public static int? RomanValue(ReadOnlySpan<char> sign)
    {
        if (sign.Length == 1 && sign[0] is >= 'Ⅰ' and <= 'Ⅻ')
            return sign[0] - 'Ⅰ' + 1;
        if (sign.Length == 1 && sign[0] is >= 'ⅰ' and <= 'ⅻ')
            return sign[0] - 'ⅰ' + 1;
        return Latin(sign, 'I') ?? Latin(sign, 'i') ?? Latin(sign, 'Ｉ') ?? Latin(sign, 'ｉ');
    }

    // I, V and X lie equally far apart in all four alphabets.
    static int? Latin(ReadOnlySpan<char> sign, char one)
    {
        var (five, ten) = ((char)(one + ('V' - 'I')), (char)(one + ('X' - 'I')));
        var tens = Leading(sign, ten);
        var rest = sign[tens..];
        if (rest.Length == 2 && rest[0] == one && (rest[1] == five || rest[1] == ten))
            return tens * 10 + (rest[1] == five ? 4 : 9);
        var fives = rest.Length > 0 && rest[0] == five ? 1 : 0;
        var ones = Leading(rest[fives..], one);
        var complete = sign.Length > 0 && fives + ones == rest.Length;
        return complete && tens <= 3 && ones <= 3 ? tens * 10 + fives * 5 + ones : null;
    }

    static int Leading(ReadOnlySpan<char> sign, char c)
    {
        var count = sign.IndexOfAnyExcept(c);
        return count < 0 ? sign.Length : count;
    }
}
