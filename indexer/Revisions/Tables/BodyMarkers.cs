using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>（※２） in the body of a part that has notes belongs to the notes, not to the text.</summary>
internal sealed class BodyMarkers
{
    readonly string _text;
    readonly List<SourceSpan> _parts;

    public BodyMarkers(PolicyDocument document)
    {
        _text = document.Text;
        _parts = [.. document.Root.SelfAndDescendants().Where(HoldsNotes).Select(section => section.Span)];
    }

    static bool HoldsNotes(Section section) => section.Blocks.Any(block => block.Kind == BlockKind.Note);

    /// <summary>The pieces of a printed line that are text.</summary>
    public IEnumerable<SourceSpan> TextOf(SourceSpan line)
    {
        if (!_parts.Any(part => part.Contains(line)))
        {
            yield return line;
            yield break;
        }

        var start = line.Start;
        for (var at = line.Start; at < line.End; at++)
        {
            var length = RevisionMarkers.Length(_text.AsSpan(0, line.End), at, out _);
            if (length == 0)
            {
                continue;
            }

            yield return new SourceSpan(start, at);
            start = at + length;
            at = start - 1;
        }

        yield return new SourceSpan(start, line.End);
    }
}
