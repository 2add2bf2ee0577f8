using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>乗客数は２万⏎４，５００人: a number that the end of a full line cut in two is one number.</summary>
internal static class CutNumbers
{
    const int Around = 24;
    const int ShortestLine = 20;
    const int MostRoom = 2;

    public static IEnumerable<Quantity> In(LedgerBlock block)
    {
        var lines = block.Block.Lines;
        var longest = lines.Max(line => line.Length);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var at = block.IndexOf(lines[i + 1].Start);
            if ((lines[i].Length >= Math.Max(ShortestLine, longest - MostRoom) || IsNoNumber(block.Text, at)) && at > 0 && at < block.Text.Length && IsCut(block.Text[at - 1], block.Text[at]) && Across(block, at) is { } quantity)
                yield return quantity;
        }
    }

    // １８⏎０万円: no number starts with a nought in front of 万 or of another digit.
    static bool IsNoNumber(string text, int at) => at + 1 < text.Length && text[at] is '0' or '０' && (Numerals.IsDigit(text[at + 1]) || text[at + 1] is '万' or '億' or '千');

    static bool IsCut(char before, char behind) =>
        Numerals.IsDigit(behind) && (Numerals.IsDigit(before) || before is '，' or ',' or '．' or '.' or '万' or '億' or '兆' or '千');

    static Quantity? Across(LedgerBlock block, int at)
    {
        var start = Math.Max(0, at - Around);
        var window = block.Text[start..Math.Min(block.Text.Length, at + Around)];
        return Quantities.FindAll(window).FirstOrDefault(quantity => start + quantity.Span.Start < at && at < start + quantity.Span.End) is { } found
            ? found with { Span = block.SpanOf(start + found.Span.Start, start + found.Span.End) } : null;
    }
}
