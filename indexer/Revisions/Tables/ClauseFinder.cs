using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>The blocks that a reader needs to see around some characters: the whole paragraphs of their clause, without the clauses below it.</summary>
internal sealed class ClauseFinder
{
    readonly List<Paragraphs> _runs = [];

    public ClauseFinder(Section root) => Collect(root);

    /// <summary>Paragraphs of one section that no other section stands between.</summary>
    sealed record Paragraphs(Section Section, List<Block> Blocks)
    {
        public SourceSpan Span => SourceSpan.Cover(Blocks[0].Span, Blocks[^1].Span);
    }

    void Collect(Section section)
    {
        Paragraphs? run = null;
        foreach (var node in section.Content)
        {
            if (node is Section child)
            {
                Collect(child);
                run = null;
            }
            else if (node is Block { Kind: not (BlockKind.Note or BlockKind.Marker) } block)
            {
                if (run is null)
                {
                    _runs.Add(run = new Paragraphs(section, []));
                }

                run.Blocks.Add(block);
            }
        }
    }

    /// <summary>One run where the characters lie in one, else just the blocks they touch.</summary>
    public (Section? Section, IReadOnlyList<Block> Blocks) Find(SourceSpan span)
    {
        var touched = _runs.Where(run => run.Blocks.Any(block => block.Span.Overlaps(span))).ToList();
        return touched.Count switch
        {
            0 => Before(span.Start),
            1 => (touched[0].Section, touched[0].Blocks),
            _ => (touched[0].Section, [.. touched.SelectMany(run => run.Blocks).Where(block => block.Span.Overlaps(span))]),
        };
    }

    /// <summary>The paragraphs that end at a place, or the last ones before it.</summary>
    (Section? Section, IReadOnlyList<Block> Blocks) Before(int place)
    {
        var at = _runs.FindLast(run => run.Span.Start < place || run.Span.Contains(new SourceSpan(place, place)));
        return at is null ? (null, []) : (at.Section, at.Blocks);
    }
}
