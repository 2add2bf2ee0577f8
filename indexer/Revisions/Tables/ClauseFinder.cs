using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>The blocks that a reader needs to see around some characters: the whole paragraphs of their clause, without the clauses below it.</summary>
internal sealed class ClauseFinder
{
    readonly List<Paragraphs> _runs = [];

    public ClauseFinder(Section root)
    {
        Collect(root);
        _runs.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <summary>The whole body, in the order of the text.</summary>
    public IReadOnlyList<Paragraphs> InOrder => _runs;

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
                    _runs.Add(run = new Paragraphs([]));
                }

                run.Blocks.Add(block);
            }
        }
    }

    /// <summary>One run where the characters lie in one, else just the blocks they touch.</summary>
    public IReadOnlyList<Block> Find(SourceSpan span)
    {
        var touched = Touched(span);
        return touched.Count switch
        {
            0 => LastUpTo(span.Start) is var before and >= 0 ? _runs[before].Blocks : [],
            1 => touched[0].Blocks,
            _ => [.. touched.SelectMany(run => run.Blocks).Where(block => block.Span.Overlaps(span))],
        };
    }

    /// <summary>The first and the last run that an exchange at some characters concerns; for an empty place the one that ends there.</summary>
    public (int First, int Last) Concerned(SourceSpan span)
    {
        var last = span.Length == 0 ? LastUpTo(span.Start) : LastUpTo(span.End - 1);
        var first = Math.Max(0, last);
        while (span.Length > 0 && first > 0 && _runs[first - 1].Span.End > span.Start)
        {
            first--;
        }

        return (first, Math.Max(0, last));
    }

    List<Paragraphs> Touched(SourceSpan span)
    {
        var touched = new List<Paragraphs>();
        for (var i = LastUpTo(Math.Max(span.Start, span.End - 1)); i >= 0 && _runs[i].Span.End > span.Start; i--)
        {
            if (_runs[i].Blocks.Exists(block => block.Span.Overlaps(span)))
            {
                touched.Insert(0, _runs[i]);
            }
        }

        return touched;
    }

    /// <summary>The last run that starts at a place or before it; -1 where none does.</summary>
    int LastUpTo(int place) => Halving.CountWhile(_runs.Count, at => _runs[at].Span.Start <= place) - 1;
}

/// <summary>Paragraphs of one section that no other section stands between.</summary>
internal sealed record Paragraphs(List<Block> Blocks)
{
    public SourceSpan Span => SourceSpan.Cover(Blocks[0].Span, Blocks[^1].Span);
}
