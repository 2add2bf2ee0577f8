using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>（※２） in the body of a part that has notes belongs to the notes, not to the text.</summary>
internal sealed class BodyMarkers
{
    readonly string _text;
    readonly SourceSpan[] _parts;
    readonly MarkerStyle _style;

    public BodyMarkers(PolicyDocument document)
    {
        _text = document.Text;
        _style = MarkerStyle.Of(document);
        _parts = [.. document.Root.SelfAndDescendants().Where(HoldsNotes).Select(section => section.Span).OrderBy(span => span.Start)];
    }

    static bool HoldsNotes(Section section) => section.Blocks.Any(block => block.Kind == BlockKind.Note);

    /// <summary>The pieces of a block's printed lines that are text, with the line each stands on.</summary>
    public IEnumerable<LinePiece> TextOf(Block block) => IsInPart(block.Span)
        ? MarkersInLines.Split(_text, block.Lines, _style).Where(piece => piece.Marker is null)
        : block.Lines.Select((line, i) => new LinePiece(i, line, null));

    /// <summary>Parts with notes may lie in one another; whoever starts last before the block is looked at first.</summary>
    bool IsInPart(SourceSpan block)
    {
        var before = Halving.CountWhile(_parts.Length, at => _parts[at].Start <= block.Start);

        return before > 0 && (_parts[before - 1].Contains(block) || Array.Exists(_parts[..(before - 1)], part => part.Contains(block)));
    }
}
