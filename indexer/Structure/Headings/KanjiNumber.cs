namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>Section numbers in kanji: 二, 十, 二十三, 百五, 二〇.</summary>
internal static class KanjiNumber
{
    public const string Starts = "〇一二三四五六七八九十百";

    const string Digits = "〇一二三四五六七八九";

    public static int Read(ReadOnlySpan<char> line, int at, out int value)
    {
        value = 0;
        var current = 0;
        var end = at;
        for (; end < line.Length && value < 9999; end++)
        {
            var digit = Digits.IndexOf(line[end], StringComparison.Ordinal);
            if (digit >= 0)
            {
                current = (current * 10) + digit;
            }
            else if (line[end] is '十' or '百')
            {
                value += Math.Max(1, current) * (line[end] == '十' ? 10 : 100);
                current = 0;
            }
            else
            {
                break;
            }
        }

        value += current;
        return value == 0 ? 0 : end - at;
    }
}
