using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Finds the block of a place in the document. What stands in no block is noise and has none.</summary>
internal sealed class BlockPlaces
{
    readonly int[] _starts;
    readonly (SourceSpan Line, LedgerBlock Block)[] _lines;

    public BlockPlaces(IEnumerable<LedgerBlock> blocks)
    {
        _lines = [.. blocks.SelectMany(block => block.Block.Lines.Select(line => (line, block))).OrderBy(pair => pair.line.Start)];
        _starts = [.. _lines.Select(pair => pair.Line.Start)];
    }

    public ILookup<LedgerBlock, T> Sort<T>(IEnumerable<T> things, Func<T, SourceSpan> span) =>
        things.Select(thing => (Block: BlockAt(span(thing).Start), Thing: thing))
            .Where(pair => pair.Block is not null)
            .ToLookup(pair => pair.Block ?? throw new InvalidOperationException(), pair => pair.Thing);

    LedgerBlock? BlockAt(int place)
    {
        var index = Array.BinarySearch(_starts, place);
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 && place < _lines[index].Line.End ? _lines[index].Block : null;
    }
}
