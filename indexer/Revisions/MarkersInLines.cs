using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>The markers in the printed lines of one block; （※⏎５） is one too.</summary>
internal static class MarkersInLines
{
    /// <summary>In reading order: the pieces of text as they are printed, and between them the markers.</summary>
    public static IReadOnlyList<LinePiece> Split(string text, IReadOnlyList<SourceSpan> lines, MarkerStyle style)
    {
        var pieces = new List<LinePiece>();
        var from = lines.Count > 0 ? lines[0].Start : 0;
        for (var i = 0; i < lines.Count; i++)
        {
            from = Math.Max(from, lines[i].Start);
            for (var at = style.Next(text, from, lines[i].End); at >= 0; at = style.Next(text, at, lines[i].End))
            {
                var end = EndOfMarker(text, lines, i, at, style, out var number);
                if (end > at)
                {
                    AddText(pieces, i, new SourceSpan(from, at));
                    pieces.Add(new LinePiece(i, new SourceSpan(at, end), number));
                    from = at = end;
                }
                else
                {
                    at++;
                }
            }

            AddText(pieces, i, new SourceSpan(from, lines[i].End));
        }

        return pieces;
    }

    static void AddText(List<LinePiece> pieces, int line, SourceSpan span)
    {
        if (span.Length > 0)
        {
            pieces.Add(new LinePiece(line, span, null));
        }
    }

    /// <summary>Where a marker that opens here ends, on its own line or on the next; the place itself where none opens.</summary>
    static int EndOfMarker(string text, IReadOnlyList<SourceSpan> lines, int line, int at, MarkerStyle style, out int number)
    {
        var rest = text.AsSpan(at, lines[line].End - at);
        if (style.Length(rest, at > lines[line].Start, out number) is var length and > 0)
        {
            return at + length;
        }

        if (line + 1 == lines.Count || rest.Length > LongestHead)
        {
            return at;
        }

        var next = text.AsSpan(lines[line + 1].Start, Math.Min(LongestTail, lines[line + 1].Length));
        var whole = style.Length(string.Concat(rest, next), isBehind: false, out number);
        return whole > rest.Length ? lines[line + 1].Start + whole - rest.Length : at;
    }

    /// <summary>（※１２ is the most that a line leaves of a marker, ※１２） the most that the next begins with.</summary>
    const int LongestHead = 6;
    const int LongestTail = 8;
}

/// <summary>A stretch of a printed line: text, or a marker with its number. A cut marker lies on the line where it opens.</summary>
internal readonly record struct LinePiece(int Line, SourceSpan Span, int? Marker);
