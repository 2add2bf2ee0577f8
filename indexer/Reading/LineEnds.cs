using System.Buffers;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>What the words at the end of a line tell: a sentence is over, a number or a bracket is still open.</summary>
internal static class LineEnds
{
    static readonly string[] HeadingEndings =
        ["について", "こと", "もの", "ため", "など", "取組み", "仕組み", "あり", "の在り方", "見直し", "まとめ", "はじめに", "おわりに"];

    /// <summary>§１　はじめに, 第５章　おわりに: a title that ends like a clause.</summary>
    const int LongestTitle = 12;

    static readonly string[] Remarks = ["また、", "さらに、", "ただし、", "このほか、", "一方、", "他方、", "加えて、"];

    const int LongestTail = 4;

    static readonly SearchValues<char> Hiragana = SearchValues.Create(Enumerable.Range('ぁ', 'ん' - 'ぁ' + 1).Select(c => (char)c).ToArray());

    /// <summary>また、… may start a paragraph; なお、… surely does.</summary>
    public static bool OpensRemark(ReadOnlySpan<char> line, out bool surely)
    {
        surely = line.StartsWith("なお、", StringComparison.Ordinal);
        foreach (var word in Remarks)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return surely;
    }

    /// <summary>【会長】…, （答）…, （新）…: who speaks, or what the words are, opens a paragraph of its own.</summary>
    public static bool OpensLabelled(ReadOnlySpan<char> line) =>
        line[0] switch
        {
            '【' => line.IndexOf('】') is > 1 and <= LongestLabel,
            '（' or '(' => line.Length > 2 && line[2] is '）' or ')' && "答問新旧".Contains(line[1], StringComparison.Ordinal),
            _ => false,
        };

    const int LongestLabel = 24;

    /// <summary>…進めてまいりま⏎す。 Nobody writes so few hiragana as a sentence of their own, wherever the margin was.</summary>
    public static bool IsTail(ReadOnlySpan<char> above, ReadOnlySpan<char> line) =>
        line.Length is > 1 and <= LongestTail && line[^1] == '。' && above.Length > LongestTail && Characters.IsHiragana(above[^1]) && !line[..^1].ContainsAnyExcept(Hiragana);

    /// <summary>…する。, …する。（※１）, （…である。）, ＜論点＞, 【抜粋】, 出典：</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        if (Characters.IsTerminal(line[^1]))
        {
            return !EndsInNumber(line);
        }

        if (line[^1] is '＞' or '】')
        {
            return true;
        }

        if (!Characters.IsClosing(line[^1]))
        {
            return false;
        }

        var open = OpenOfLast(line);
        return (line.Length > 1 && line[^2] == '。') || (open > 0 && line[open - 1] == '。');
    }

    /// <summary>Where the bracket that ends a line was opened; −1 where that was on another line.</summary>
    static int OpenOfLast(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var i = line.Length - 1; i >= 0; i--)
        {
            depth += Characters.IsClosing(line[i]) ? 1 : Characters.IsOpening(line[i]) ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A full stop behind a digit or a single letter belongs to a number or a path: 上記２.⏎１）のとおり, 別表Ａ．⏎の区分.</summary>
    static bool EndsInNumber(ReadOnlySpan<char> line) =>
        line[^1] is '.' or '．' && line.Length > 1 && (Characters.IsDigit(line[^2]) || (IsLetter(line[^2]) && (line.Length == 2 || !IsLetter(line[^3]))));

    static bool IsLetter(char c) => Characters.IsLatinLetter(Characters.HalfWidth(c));

    /// <summary>先に見た4.(2)⏎①の課題: a path breaks off in the middle. A number with nothing in front is an item, （※１） a marker.</summary>
    static bool EndsInPath(ReadOnlySpan<char> line)
    {
        var number = line[..^1].TrimEnd(Digits);
        return line[^1] is '）' or ')' && number.Length < line.Length - 1 && !IsMarker(number)
            && number.ContainsAnyExcept(MarkSigns);
    }

    /// <summary>（※, （注, （修正 in front of a number.</summary>
    static bool IsMarker(ReadOnlySpan<char> head) =>
        head.TrimEnd(" 　") is [.., '※' or '＊' or '*'] || head.LastIndexOfAny('（', '(') is var open && open >= 0 && head[(open + 1)..].TrimEnd(" 　") is "注" or "注記" or "修正" or "修正注" or "修正意見" or "修";

    static readonly SearchValues<char> MarkSigns = SearchValues.Create(Digits + "（().．）　 ");

    const string Digits = "0123456789０１２３４５６７８９";

    /// <summary>The line breaks off behind a comma, a particle or a number: whatever the next line starts with, it is no heading.</summary>
    public static bool IsMidSentence(ReadOnlySpan<char> line) =>
        EndsInNumber(line) || EndsInPath(line) || line[^1] is '、' or '，' or 'を' or 'が' or 'は' or 'へ' or 'で'
        || (line[^1] == 'に' && !(line.Length <= LongestTitle && (line.EndsWith("はじめに", StringComparison.Ordinal) || line.EndsWith("おわりに", StringComparison.Ordinal))))
        || (line[^1] == 'の' && !line.EndsWith("もの", StringComparison.Ordinal))
        || (line[^1] == 'と' && !line.EndsWith("こと", StringComparison.Ordinal))
        || line.EndsWith("及び", StringComparison.Ordinal) || line.EndsWith("又は", StringComparison.Ordinal);

    /// <summary>最新の⏎数値 in a column of a table is its head.</summary>
    const int ShortestPhrase = 8;

    /// <summary>What never ends a line of its own: …を, …は, …の, …・. 灯台会議とは is a title.</summary>
    public static bool BreaksPhrase(ReadOnlySpan<char> line) =>
        line.Length >= ShortestPhrase && (line[^1] is '、' or '・' or 'を' || (line[^1] == 'は' && !line.EndsWith("とは", StringComparison.Ordinal)) || (line[^1] == 'の' && !line.EndsWith("もの", StringComparison.Ordinal)));

    /// <summary>…論文（インパクト⏎ファクター…: a bracket opened on this line is still open at its end.</summary>
    public static bool IsInBracket(ReadOnlySpan<char> line) => LastOpen(line) != '\0';

    /// <summary>The innermost bracket that is open at the line's end.</summary>
    public static char LastOpen(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var i = line.Length - 1; i >= 0; i--)
        {
            depth += Characters.IsClosing(line[i]) ? 1 : Characters.IsOpening(line[i]) ? -1 : 0;
            if (depth < 0)
            {
                return line[i];
            }
        }

        return '\0';
    }

    /// <summary>先呂  ○基礎研究の構築○: a wide gap between words is the gap between two columns.</summary>
    public static bool HasColumns(ReadOnlySpan<char> line)
    {
        var (last, gap) = ('\0', 0);
        foreach (var c in line)
        {
            gap = char.IsWhiteSpace(c) ? gap + 1 : 0;
            if (gap == 2 && Characters.IsWide(last))
            {
                return true;
            }

            last = gap == 0 ? c : last;
        }

        return false;
    }

    /// <summary>…を⏎…, …研究⏎として: no heading ends or begins like that.</summary>
    public static bool BreaksWord(ReadOnlySpan<char> line, char next) =>
        (line[^1] is '、' or '，' || Characters.IsHiragana(line[^1]) || next is 'ー' || Characters.IsHiragana(next)) && !EndsLikeHeading(line);

    static bool EndsLikeHeading(ReadOnlySpan<char> line)
    {
        foreach (var ending in HeadingEndings)
        {
            if (line.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
