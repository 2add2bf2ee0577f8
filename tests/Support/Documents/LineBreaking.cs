using System.Text;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Breaks a paragraph into printed lines: full-width characters count 1, half-width ½, and kinsoku (禁則) holds.</summary>
internal static class LineBreaking
{
    private const string NeverFirst = "、。，．」』）)】〕・：";
    private const string NeverLast = "（(「『【〔";

    public static double WidthOf(string text) => text.Sum(c => IsHalf(c) ? 0.5 : 1);

    public static IReadOnlyList<string> Break(string text, double firstWidth, double otherWidth)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var filled = 0.0;
        foreach (var unit in Units(text))
        {
            if (line.Length > 0 && filled + WidthOf(unit) > (lines.Count == 0 ? firstWidth : otherWidth))
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                filled = 0;
            }
            if (line.Length == 0 && unit == " ")
                continue;
            line.Append(unit);
            filled += WidthOf(unit);
        }
        return line.Length > 0 ? [.. lines, line.ToString().TrimEnd()] : lines;
    }

    /// <summary>The smallest pieces that stay on one line: a Latin word, a number, a character with its closing bracket.</summary>
    private static IEnumerable<string> Units(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && end - start < 24 && StayTogether(text[end - 1], text[end]))
                end++;
            yield return text[start..end];
        }
    }

    private static bool StayTogether(char left, char right) =>
        NeverFirst.Contains(right, StringComparison.Ordinal) || NeverLast.Contains(left, StringComparison.Ordinal) || (IsWordPart(left) && IsWordPart(right))
        || (IsFigure(left) && IsFigure(right));

    private static bool IsWordPart(char c) => IsHalf(c) && c is not (' ' or ')');

    private static bool IsFigure(char c) => c is (>= '０' and <= '９') or '．' || char.IsAsciiDigit(c);

    private static bool IsHalf(char c) => c is <= '~' or (>= '｡' and <= 'ﾟ');
}
