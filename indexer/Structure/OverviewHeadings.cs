using System.Buffers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>What an overview page may repeat as a heading, with the number in front of it; 0 where that is lost.</summary>
internal sealed record OverviewHeading(string Text, int Number, SourceSpan Span);

/// <summary>An overview page → the stretches of it that may be headings.</summary>
internal static class OverviewHeadings
{
    const int LongestNumber = 6;
    static readonly SearchValues<char> CloseSigns = SearchValues.Create("）)．.");
    static readonly SearchValues<char> Digits = SearchValues.Create("123456789１２３４５６７８９");

    /// <summary>Stretches of the overview that may be a heading: between wide gaps, without the number in front.</summary>
    public static List<OverviewHeading> In(string text, PageLayout layout, int overview)
    {
        var found = new List<OverviewHeading>();
        foreach (var line in layout.Lines.Where(line => line.Start >= overview))
        {
            var start = line.Start;
            while (start < line.End)
            {
                var end = CellEnd(text, start, line.End);
                Add(found, text, start, end);
                start = end;
                while (start < line.End && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }
            }
        }

        return found;
    }

    static int CellEnd(string text, int start, int lineEnd)
    {
        var gap = text.AsSpan(start, lineEnd - start).IndexOf("  ", StringComparison.Ordinal);
        return gap < 0 ? lineEnd : start + gap;
    }

    /// <summary>（2）…, ）… and (3．J…: a heading whose bracketed number survived at least in part.</summary>
    static void Add(List<OverviewHeading> found, string text, int start, int end)
    {
        var cell = text.AsSpan(start, end - start);
        var close = cell[..Math.Min(cell.Length, LongestNumber)].LastIndexOfAny(CloseSigns);
        if (close < 0 || IsAmount(cell[..close]))
        {
            return;
        }

        var digit = cell[..close].IndexOfAny(Digits);
        var body = start + close + 1;
        if (end - body >= 4)
        {
            found.Add(new OverviewHeading(text[body..end], digit < 0 ? 0 : Characters.DigitValue(cell[digit]), new SourceSpan(body, end)));
        }
    }

    /// <summary>（3億円）’…: what stands in a bracket with words is no number of a heading.</summary>
    static bool IsAmount(ReadOnlySpan<char> number)
    {
        foreach (var c in number)
        {
            if (Characters.IsKanji(c))
            {
                return true;
            }
        }

        return false;
    }
}
