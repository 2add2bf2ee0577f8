using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>A block's original characters without the line ends, and where each stands in the document.</summary>
internal sealed class LedgerBlock
{
    readonly int[] _places;

    public LedgerBlock(Block block, IReadOnlyList<Section> path, string text, int index)
    {
        (Block, Path, Index) = (block, path, index);
        var joined = new StringBuilder();
        List<int> places = [];
        foreach (var line in block.Lines)
        {
            if (joined.Length > 0 && char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(text[line.Start]))
            {
                joined.Append(' ');
                places.Add(line.Start - 1);
            }

            joined.Append(text, line.Start, line.Length);
            places.AddRange(Enumerable.Range(line.Start, line.Length));
        }

        Text = joined.ToString();
        TextStart = block.Kind == BlockKind.Lead && block.Text.Length > 0 ? Math.Max(0, Text.IndexOf(block.Text[0], StringComparison.Ordinal)) : 0;
        _places = [.. places];
    }

    public Block Block { get; }

    /// <summary>The sections it stands in, the innermost last.</summary>
    public IReadOnlyList<Section> Path { get; }

    public int Index { get; }

    public Section Section => Path[^1];

    public string Text { get; }

    public bool IsLead => Block.Kind == BlockKind.Lead;

    /// <summary>Where a heading's words start behind its number or bullet.</summary>
    public int TextStart { get; }

    /// <summary>The place in Text of a place in the document; the next one where a line end was left out.</summary>
    public int IndexOf(int place)
    {
        var index = Array.BinarySearch(_places, place);
        return index < 0 ? ~index : index;
    }

    /// <summary>Where the printed line of a place starts in Text.</summary>
    public int LineStart(int place) =>
        IndexOf(Block.Lines.Where(line => line.Start <= place).Select(line => line.Start).DefaultIfEmpty(Block.Lines[0].Start).Last());

    public SourceSpan SpanOf(int start, int end) => new(_places[start], _places[end - 1] + 1);
}
