using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions;

/// <summary>The lines of a block of notes → its notes → their instructions.</summary>
internal static class NoteBlocks
{
    public static IReadOnlyList<WrittenNote> Read(string source, IEnumerable<Block> blocks)
    {
        var notes = new List<WrittenNote>();
        var open = new List<Block>();
        foreach (var block in blocks.Where(block => block.Kind == BlockKind.Note))
        {
            if (StartsNote(source, block) && open.Count > 0)
            {
                AddNote(source, open, notes);
                open.Clear();
            }

            open.Add(block);
        }

        AddNote(source, open, notes);
        return notes;
    }

    static bool StartsNote(string source, Block block) => MarkerLength(source, block, out _) > 0;

    static int MarkerLength(string source, Block block, out int number) =>
        NoteOrders.MarkerLength(source.AsSpan(block.Lines[0].Start, block.Lines[0].Length), out number);

    static void AddNote(string source, List<Block> blocks, List<WrittenNote> notes)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        var marker = MarkerLength(source, blocks[0], out var number);
        var text = Join(source, blocks, marker);
        notes.Add(new WrittenNote(number, SourceSpan.Cover(blocks[0].Span, blocks[^1].Span), text, DirectiveFinder.Split(text.Value)));
    }

    static MappedText Join(string source, List<Block> blocks, int markerLength)
    {
        var text = new MappedText.Builder(source);
        foreach (var block in blocks)
        {
            text.Separate('\n');
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var skipped = block == blocks[0] && i == 0 ? markerLength : 0;
                text.AppendJoined(block.Lines[i] with { Start = block.Lines[i].Start + skipped });
            }
        }

        return text.Finish();
    }
}
