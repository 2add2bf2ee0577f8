using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Structure;

/// <summary>改　正　案　　　　現　　行: the head of an old/new table in two columns, and how its lines are cut into cells.</summary>
internal readonly record struct ComparedColumns(bool NewIsLeft, int Right, SourceSpan LeftHead, SourceSpan RightHead)
{
    const string Bars = "|｜│┃";

    /// <summary>A gap this wide parts two cells; one full-width space stands inside a cell too.</summary>
    const int WideGap = 4;

    /// <summary>The columns of a text box differ a little from line to line.</summary>
    const int Slack = 6;

    public static bool TryRead(PageLayout layout, int line, out ComparedColumns columns)
    {
        columns = default;
        var text = layout.Line(line);
        var split = text.Length > 60 ? -1 : FirstHeadEnd(text);
        if (split < 0)
        {
            return false;
        }

        var right = split;
        while (right < text.Length && (char.IsWhiteSpace(text[right]) || Bars.Contains(text[right], StringComparison.Ordinal)))
        {
            right++;
        }

        var (left, other) = (RevisionParts.Named(text[..split]), RevisionParts.Named(text[right..]));
        var start = layout.Lines[line].Start;
        columns = new ComparedColumns(left == RevisionPart.New, layout.Lines[line].Indent + LineSplitter.Columns(text[..right]), new SourceSpan(start, start + split), new SourceSpan(start + right, layout.Lines[line].End));
        return right > split && (left, other) is (RevisionPart.New, RevisionPart.Old) or (RevisionPart.Old, RevisionPart.New);
    }

    /// <summary>Letters may be as wide apart as the columns, so the first stretch that names a side is the left head.</summary>
    static int FirstHeadEnd(ReadOnlySpan<char> text)
    {
        for (var end = 1; end < text.Length; end++)
        {
            if ((char.IsWhiteSpace(text[end]) || Bars.Contains(text[end], StringComparison.Ordinal))
                && RevisionParts.Named(text[..end]) is RevisionPart.New or RevisionPart.Old
                && RevisionParts.Named(text[end..].TrimStart(" 　\t|｜│┃")) is RevisionPart.New or RevisionPart.Old)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>The cells of a line; null where it is as wide as the page, so that the table has ended.</summary>
    public (SourceSpan? Left, SourceSpan? Right)? Cut(PageLayout layout, int line)
    {
        var printed = layout.Lines[line];
        var text = layout.Line(line);
        var (gap, behind) = Gap(text);
        if (gap >= 0)
        {
            return (gap == 0 ? null : new SourceSpan(printed.Start, printed.Start + gap), behind == text.Length ? null : new SourceSpan(printed.Start + behind, printed.End));
        }

        return printed.Indent + Slack >= Right ? (null, printed.Span) : printed.Width <= Right + Slack ? (printed.Span, null) : null;
    }

    static (int Start, int End) Gap(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            var bar = false;
            while (end < text.Length && (char.IsWhiteSpace(text[end]) || Bars.Contains(text[end], StringComparison.Ordinal)))
            {
                bar |= !char.IsWhiteSpace(text[end++]);
            }

            if (end > at && (bar || LineSplitter.Columns(text[at..end]) >= WideGap))
            {
                return (at, end);
            }

            at = Math.Max(at, end - 1);
        }

        return (-1, -1);
    }
}
