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
