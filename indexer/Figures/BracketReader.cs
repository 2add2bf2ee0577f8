using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A number with the numbers in the bracket right behind it: 18億円（10億円）, 9件（うち…7件）.</summary>
internal sealed record BracketedNumber(Quantity Main)
{
    public List<Quantity> Inner { get; } = [];

    /// <summary>４０億円 of １３２．５億円（１１８億円）【４０億円】 or …〔４０億円〕, with its bracket.</summary>
    public List<(char Open, Quantity Quantity)> Behind { get; } = [];

    /// <summary>Where the bracket opens in the block's text.</summary>
    public int Open { get; set; } = -1;
}

internal static class BracketReader
{
    public static IReadOnlyList<BracketedNumber> Read(LedgerBlock block, IEnumerable<Quantity> quantities)
    {
        List<BracketedNumber> numbers = [];
        foreach (var quantity in quantities)
        {
            var open = OpenBracket(block.Text, block.IndexOf(quantity.Span.Start));
            var main = open < 0 ? null : numbers.Find(number => EndsAt(block, number.Main, open));
            if (main is null && open < 0 && numbers.Count > 0 && OpenBehind(block.Text, block.IndexOf(numbers[^1].Main.Span.End), block.IndexOf(quantity.Span.Start)) is { } sign)
            {
                numbers[^1].Behind.Add((sign, quantity));
                continue;
            }

            if (main is null)
            {
                numbers.Add(new BracketedNumber(quantity));
                continue;
            }

            main.Open = open;
            main.Inner.Add(quantity);
        }

        return numbers;
    }

    static bool EndsAt(LedgerBlock block, Quantity main, int open)
    {
        var end = block.IndexOf(main.Span.End);
        return end <= open && block.Text.AsSpan(end, open - end).Trim(" 　＊*").IsEmpty;
    }

    /// <summary>【 or 〔 where nothing but a round bracket stands between the number and it; in 〔 no word either.</summary>
    static char? OpenBehind(string text, int from, int to)
    {
        var between = text.AsSpan(from, Math.Max(0, to - from)).Trim();
        var open = between.LastIndexOfAny('【', '〔');
        if (open < 0 || between[open..].Contains('】') || (between[open] == '〔' && open < between.Length - 1))
            return null;
        var before = between[..open].Trim();
        return before.IsEmpty || (before[0] is '（' or '(' && before[^1] is '）' or ')' && before[1..^1].IndexOfAny('（', '）') < 0) ? between[open] : null;
    }

    /// <summary>The innermost round bracket that is open at a place.</summary>
    public static int OpenBracket(string text, int place)
    {
        var closed = 0;
        for (var at = place - 1; at >= 0; at--)
        {
            if (text[at] is '）' or ')')
                closed++;
            else if (text[at] is '（' or '(' && closed-- == 0)
                return at;
        }

        return -1;
    }
}
