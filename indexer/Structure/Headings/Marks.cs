using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>The small readings that the heading forms share.</summary>
internal static class Marks
{
    public const string Digits = "0123456789０１２３４５６７８９";

    const int MaxDigits = 3;

    /// <summary>１, 12, 007: up to three digits, half or full width. Longer ones are years and amounts, save where a sign says otherwise (§1024).</summary>
    public static int ReadDigits(ReadOnlySpan<char> line, int at, out int value, int most = MaxDigits)
    {
        value = 0;
        var end = at;
        while (end < line.Length && Characters.IsDigit(line[end]))
        {
            value = Math.Min(99999, (value * 10) + Characters.DigitValue(line[end]));
            end++;
        }

        return end - at > most ? 0 : end - at;
    }

    /// <summary>3, ３ or 二十三.</summary>
    public static int ReadNumber(ReadOnlySpan<char> line, int at, out int value)
    {
        var length = ReadDigits(line, at, out value);
        return length > 0 ? length : KanjiNumber.Read(line, at, out value);
    }

    /// <summary>の２ of 第十条の二 and ２の２: a number that was put between two others later; 0 where none stands here.</summary>
    public static int ReadBranch(ReadOnlySpan<char> line, int at, out int branch)
    {
        branch = 0;
        var length = at < line.Length && line[at] == 'の' ? ReadNumber(line, at + 1, out branch) : 0;
        return length == 0 ? 0 : 1 + length;
    }

    public static int SkipSpaces(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }

    public static bool IsSpaceAt(ReadOnlySpan<char> line, int at) => at < line.Length && char.IsWhiteSpace(line[at]);
}
