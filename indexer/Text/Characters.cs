namespace PolicyBot.Indexer.Text;

/// <summary>Questions about one character that Japanese layout depends on.</summary>
internal static class Characters
{
    /// <summary>Digits as printed, half or full width. ①, ² and ½ are not digits: they are marks.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    public static int DigitValue(char c) => c >= '０' ? c - '０' : c - '0';

    public static bool IsKanji(char c) => c is (>= '一' and <= '鿿') or (>= '㐀' and <= '䶿') or '々' or '〆' or '〇';

    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    public static bool IsKatakana(char c) => c is (>= 'ァ' and <= 'ヺ') or 'ー' or (>= 'ｦ' and <= 'ﾟ');

    public static bool IsLatinLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Ａ１（． and so on in half width; every other character as it is.</summary>
    public static char HalfWidth(char c) => c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c;

    /// <summary>第１０条 → 第10条: half width and without spaces.</summary>
    public static string HalfWidth(ReadOnlySpan<char> text)
    {
        Span<char> half = stackalloc char[Math.Min(text.Length, 64)];
        var length = 0;
        foreach (var c in text[..half.Length])
        {
            if (!char.IsWhiteSpace(c))
            {
                half[length++] = HalfWidth(c);
            }
        }

        return half[..length].ToString();
    }

    /// <summary>Takes two columns in a fixed-width rendering (East Asian wide and full width).</summary>
    public static bool IsWide(char c) =>
        c is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
            or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff01' and <= '\uff60') or (>= '\uffe0' and <= '\uffe6')
        || IsAmbiguousWide(c);

    /// <summary>Signs that are wide in Japanese typesetting though Unicode leaves it open: ① § ※ → ● ■.</summary>
    static bool IsAmbiguousWide(char c) =>
        c is (>= '\u2460' and <= '\u24ff') or (>= '\u2500' and <= '\u27bf') or (>= '\u2160' and <= '\u217f')
            or (>= '\u2190' and <= '\u21ff') or '§' or '※' or '…' or '‥' or '“' or '”' or '‘' or '’' or '±' or '×' or '÷';

    /// <summary>Ends a sentence or a label, so that what follows on the next line is something new.</summary>
    public static bool IsTerminal(char c) => c is '。' or '．' or '？' or '！' or '?' or '!' or '：' or ':' or '；';

    public static bool IsOpening(char c) => c is '（' or '(' or '「' or '『' or '【' or '［' or '[' or '＜' or '〈' or '《' or '〔' or '“';

    public static bool IsClosing(char c) => c is '）' or ')' or '」' or '』' or '】' or '］' or ']' or '＞' or '〉' or '》' or '〕' or '”';

    /// <summary>Both widths mean one bracket: （ may close with ).</summary>
    public static bool IsRoundBracket(char c) => c is '（' or '(' or '）' or ')';

    public static char ClosingOf(char opening) => opening switch
    {
        '（' => '）',
        '(' => ')',
        '「' => '」',
        '『' => '』',
        '【' => '】',
        '［' => '］',
        '[' => ']',
        '＜' => '＞',
        '〈' => '〉',
        '《' => '》',
        '〔' => '〕',
        '“' => '”',
        _ => opening,
    };

    /// <summary>Never printed, only in the way: zero-width signs, direction marks, variation selectors, other control characters.</summary>
    public static bool IsInvisible(char c) =>
        c is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069')
            or '\ufeff' or (>= '\ufe00' and <= '\ufe0f') or '\u00ad' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
