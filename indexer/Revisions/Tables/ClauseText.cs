using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>Blocks as one text without line ends and markers, with a map back to every character.</summary>
internal sealed class ClauseText
{
    /// <summary>A character that joins lines or blocks and stands nowhere in the source.</summary>
    const int Nowhere = -1;

    readonly List<int> _sources = [];

    public static ClauseText Empty { get; } = new() { Text = "" };

    public required string Text { get; init; }

    public SourceSpan? Span { get; private init; }

    public static ClauseText Of(PolicyDocument document, BodyMarkers markers, IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        List<int> sources = [];
        foreach (var block in blocks)
        {
            AddBreak(text, sources, "\n", text.Length > 0);
            SourceSpan? above = null;
            foreach (var piece in markers.TextOf(block))
            {
                var opensLine = above is { } line && !line.Contains(piece.Span) && block.Lines[piece.Line].Start == piece.Span.Start;
                AddBreak(text, sources, " ", opensLine && above is { } before && IsSpaced(document.Text, before, block.Lines[piece.Line]));
                text.Append(document.Text, piece.Span.Start, piece.Span.Length);
                sources.AddRange(Enumerable.Range(piece.Span.Start, piece.Span.Length));
                above = block.Lines[piece.Line];
            }
        }

        var clause = new ClauseText
        {
            Text = text.ToString(),
            Span = blocks.Count == 0 ? null : SourceSpan.Cover(blocks[0].Span, blocks[^1].Span),
        };
        clause._sources.AddRange(sources);
        return clause;
    }

    static void AddBreak(StringBuilder text, List<int> sources, string sign, bool needed)
    {
        if (needed)
        {
            text.Append(sign);
            sources.Add(Nowhere);
        }
    }

    static bool IsSpaced(string text, SourceSpan above, SourceSpan below) =>
        above.Length > 0 && below.Length > 0
        && LineJoiner.Join(text, [new SourceSpan(above.End - 1, above.End), new SourceSpan(below.Start, below.Start + 1)]).Length > 2;

    /// <summary>Where the characters of a span stand in the joined text; for an empty span the place it falls on.</summary>
    public (int Start, int End) Find(SourceSpan span)
    {
        var start = 0;
        while (start < _sources.Count && (_sources[start] == Nowhere || _sources[start] < span.Start))
        {
            start++;
        }

        if (span.Length == 0)
        {
            return BackToSentence(start, span.Start);
        }

        var end = _sources.Count;
        while (end > start && (_sources[end - 1] == Nowhere || _sources[end - 1] >= span.End))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>A paragraph that goes as a whole takes the break before it along, or the one behind it where it is the first.</summary>
    public (int Start, int End) FindLines(SourceSpan span)
    {
        var (start, end) = Find(span);
        var startsLine = start == 0 || Text[start - 1] == '\n';
        var endsLine = end == Text.Length || Text[end] == '\n';
        return (startsLine && endsLine && end > start, start > 0, end < Text.Length) switch
        {
            (true, true, _) => (start - 1, end),
            (true, _, true) => (start, end + 1),
            _ => (start, end),
        };
    }

    /// <summary>New words at a marker or behind a full stop belong to the line before, unless they stand exactly where the next begins.</summary>
    (int Start, int End) BackToSentence(int at, int source)
    {
        if (at == _sources.Count || _sources[at] != source)
        {
            while (at > 0 && _sources[at - 1] == Nowhere)
            {
                at--;
            }
        }

        return (at, at);
    }
}
