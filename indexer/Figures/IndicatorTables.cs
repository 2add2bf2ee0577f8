using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Finds the rows of tables whose columns were flattened: a name, then cells with numbers of which one has a row of
/// years behind it, then words.
/// </summary>
internal static class IndicatorTables
{
    public static IReadOnlyList<IndicatorLines> Find(LedgerText text)
    {
        List<IndicatorLines> rows = [];
        var blocks = text.Blocks;
        for (var i = 1; i < blocks.Count; i++)
        {
            var end = EndOfCells(text, i);
            if (end == i || !blocks.Skip(i).Take(end - i).Any(block => text.SeriesOf(block).Any()) || !IsHead(blocks[i - 1]))
                continue;
            rows.Add(new IndicatorLines(blocks[i - 1], [.. blocks.Skip(i).Take(end - i)], Words(text, end)));
            i = end;
        }

        return rows;
    }

    static bool IsHead(LedgerBlock block) => block.Block.Kind is BlockKind.Lead or BlockKind.Paragraph;

    static int EndOfCells(LedgerText text, int start)
    {
        var end = start;
        while (end < text.Blocks.Count && IsCell(text, text.Blocks[end]) && (end == start || SameSection(text.Blocks[end], text.Blocks[start])))
            end++;
        return end;
    }

    static bool IsCell(LedgerText text, LedgerBlock block) =>
        block.Block.Kind == BlockKind.Cell
        || (block.Block.Kind == BlockKind.Paragraph && text.SeriesOf(block).Any(series => series.Span.Start == block.Block.Lines[0].Start));

    // The words of a row end where the next row or section starts.
    static List<LedgerBlock> Words(LedgerText text, int start)
    {
        var words = text.Blocks.Skip(start).TakeWhile(block => SameSection(block, text.Blocks[start - 1]) && !IsCell(text, block)).ToList();
        var next = start + words.Count;
        var isHead = next < text.Blocks.Count && words.Count > 0 && SameSection(text.Blocks[next], text.Blocks[start - 1]) && IsHead(words[^1]);
        return isHead ? words[..^1] : words;
    }

    static bool SameSection(LedgerBlock a, LedgerBlock b) => ReferenceEquals(a.Section, b.Section);
}

/// <summary>The blocks of one row.</summary>
internal sealed record IndicatorLines(LedgerBlock Head, IReadOnlyList<LedgerBlock> Cells, IReadOnlyList<LedgerBlock> Words);
