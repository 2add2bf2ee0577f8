using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Finds the rows of tables whose columns were flattened: a name, then cells with numbers of which one has a row of
/// years behind it, then words.
/// </summary>
internal static class IndicatorTables
{
    const int LongestLine = 40;

    public static IReadOnlyList<IndicatorLines> Find(LedgerText text)
    {
        List<IndicatorLines> rows = [];
        var blocks = text.Blocks;
        for (var i = 1; i < blocks.Count; i++)
        {
            var end = EndOfCells(text, i);
            if (end == i || !(blocks.Skip(i).Take(end - i).Any(block => text.SeriesOf(block).Any()) || IsPair(text, i, end)))
                continue;
            rows.Add(new IndicatorLines(blocks[i - 1], [.. blocks.Skip(i).Take(end - i)], Words(text, end)) { NameAhead = NameAhead(blocks, i - 1) });
            i = end;
        }

        return rows;
    }

    // ・農地の集積率 ⏎ ８０％ ⏎ ６２．５％ Ｃ: a rating behind the second of two numbers of one unit, and no row of years.
    static bool IsPair(LedgerText text, int start, int end)
    {
        var head = text.Blocks[start - 1];
        var cells = text.Blocks.Skip(start).Take(end - start).ToList();
        return head is { IsLead: true, Section.Kind: SectionKind.Bullet, Text.Length: <= LongestLine } && IsOpen(head) && !text.QuantitiesOf(head).Any()
            && cells.SelectMany(text.QuantitiesOf).ToList() is [var target, var actual] && target.Unit == actual.Unit
            && cells.TrueForAll(cell => cell.Text[0] is not ('［' or '[' or '（' or '('))
            && (IndicatorRating.At(text.Document.Text.AsSpan(actual.Span.End, EndOfLine(text, actual.Span.End) - actual.Span.End), out _) is not null
                || IndicatorRating.At(cells[^1].Text, out _) is not null);
    }

    static int EndOfLine(LedgerText text, int place) =>
        text.Document.Text.IndexOf('\n', place) is var end && end < 0 ? text.Document.Text.Length : end;

    // ・都市交通の実証に移行した課 ⏎ 題数: short lines between the bullet and the cells go on with its name.
    static List<LedgerBlock> NameAhead(IReadOnlyList<LedgerBlock> blocks, int head)
    {
        var start = head;
        while (start > 0 && IsRestOfName(blocks[start]) && SameSection(blocks[start], blocks[start - 1]))
            start--;
        return start < head && blocks[start] is { IsLead: true, Section.Kind: SectionKind.Bullet, Text.Length: <= LongestLine } lead && IsOpen(lead)
            ? [.. blocks.Skip(start).Take(head - start)] : [];
    }

    static bool IsRestOfName(LedgerBlock block) => block is { Block.Kind: BlockKind.Paragraph, Text.Length: <= LongestLine } && IsOpen(block);

    static bool IsOpen(LedgerBlock block) => !block.Text.EndsWith('。') && !block.Text.EndsWith('：');

    static int EndOfCells(LedgerText text, int start)
    {
        var end = start;
        while (end < text.Blocks.Count && IsCell(text, text.Blocks[end]) && (end == start || SameSection(text.Blocks[end], text.Blocks[start])))
            end++;
        return end;
    }

    static bool IsCell(LedgerText text, LedgerBlock block) =>
        block.Block.Kind == BlockKind.Cell || IsNumberAlone(text, block) || (block.Block.Kind == BlockKind.Paragraph && text.SeriesOf(block).FirstOrDefault() is { } series && IsCell(block, series));

    // 40者, 31者（12/11/8）, 18か月以内: whatever it is that is counted.
    static bool IsNumberAlone(LedgerText text, LedgerBlock block)
    {
        if (block is not { Block.Kind: BlockKind.Paragraph, Block.Lines.Count: 1, Text.Length: <= LongestLine } || text.QuantitiesOf(block).ToList() is not [var number] || block.IndexOf(number.Span.Start) > 0)
            return false;
        var series = text.SeriesOf(block).ToList();
        var (open, end) = series.Count == 0 ? (number.Span.End, number.Span.End) : (series[0].Span.Start, series[^1].Span.End);
        var between = text.Document.Text.AsSpan(number.Span.End, Math.Max(0, open - number.Span.End));
        var rest = text.Document.Text.AsSpan(end, block.Block.Span.End - end);
        return between.Trim("＊*　 ").IsEmpty && (rest.Trim("＊*　 ").IsEmpty || (IndicatorRating.At(rest, out var length) is not null && length == rest.Length));
    }

    // （13/10/17）］ A and what was joined to it, or a part too long for a cell: ［うち国際共同 ２０２品目（51／37／55）］ A
    static bool IsCell(LedgerBlock block, Series series) =>
        series.Span.Start == block.Block.Lines[0].Start || (block.Text[0] is '［' or '[' && series.Span.End <= block.Block.Lines[0].End);

    // The words of a row end where the next row or section starts.
    static List<LedgerBlock> Words(LedgerText text, int start)
    {
        var words = text.Blocks.Skip(start).TakeWhile(block => SameSection(block, text.Blocks[start - 1]) && !IsCell(text, block)).ToList();
        var next = start + words.Count;
        var isHead = next < text.Blocks.Count && words.Count > 0 && SameSection(text.Blocks[next], text.Blocks[start - 1]) && words[^1].Block.Kind is BlockKind.Lead or BlockKind.Paragraph;
        return isHead ? words[..^1] : words;
    }

    static bool SameSection(LedgerBlock a, LedgerBlock b) => ReferenceEquals(a.Section, b.Section);
}

/// <summary>The blocks of one row.</summary>
internal sealed record IndicatorLines(LedgerBlock Head, IReadOnlyList<LedgerBlock> Cells, IReadOnlyList<LedgerBlock> Words)
{
    /// <summary>The lines of the name in front of the head, where it was cut and not joined again.</summary>
    public IReadOnlyList<LedgerBlock> NameAhead { get; init; } = [];

    /// <summary>The block that the name starts in.</summary>
    public LedgerBlock First => NameAhead.Count > 0 ? NameAhead[0] : Head;

    public int Start => First.Block.Span.Start;
}
