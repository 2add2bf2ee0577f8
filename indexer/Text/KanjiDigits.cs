using System.Buffers;

namespace PolicyBot.Indexer.Text;

/// <summary>What each sign of 漢数字 and 大字 is worth.</summary>
internal static class KanjiDigits
{
    public static readonly SearchValues<char> Units = SearchValues.Create("十拾百千万萬億兆");

    public static int Digit(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' or '壱' or '壹' => 1,
        '二' or '弐' or '貳' => 2,
        '三' or '参' or '參' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    public static int Small(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };

    public static decimal Large(char c) => c switch
    {
        '万' or '萬' => 1_0000m,
        '億' => 1_0000_0000m,
        '兆' => 1_0000_0000_0000m,
        _ => 0m,
    };

    public static bool IsUnit(char c) => Small(c) > 0 || Large(c) > 0;

    public static bool IsPart(char c) => Digit(c) >= 0 || IsUnit(c);

    /// <summary>千葉, 万博 … keep their sign for themselves, also behind a figure: 第2千葉, 2025万博.</summary>
    public static bool StartsWord(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '千' => next is '葉' or '代' or '歳' or '差' or '島' or '里',
            '百' => next is '合' or '貨' or '科' or '姓',
            '万' => next is '博' or '能' or '全' or '端' or '国' or '葉' or '遍',
            '億' => next is '劫',
            '兆' => next is '候' or 'し',
            '十' => next is '字' or '全',
            '拾' => next is 'う' or 'い' or 'っ' or '得',
            _ => false,
        };
    }
}
