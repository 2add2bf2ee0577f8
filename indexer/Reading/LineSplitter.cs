using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Text → the lines that hold something. Positions stay those of the text as received.</summary>
internal static class LineSplitter
{
    public static List<PrintedLine> Split(string text)
    {
        var lines = new List<PrintedLine>(Math.Max(16, text.Length / 40));
        var gap = 0;
        var formFeed = false;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start);
            var line = Trimmed(text, start, end, gap, formFeed);
            if (line.Start < line.End)
            {
                lines.Add(line);
                (gap, formFeed) = (0, false);
            }
            else
            {
                gap++;
            }

            formFeed |= end < text.Length && text[end] == '\f';
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    static int LineEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
        return length < 0 ? text.Length : start + length;
    }

    static PrintedLine Trimmed(string text, int start, int end, int gap, bool formFeed)
    {
        // The page trace stands in front of the line's own indent.
        var oneSpace = end - start > 1 && text[start] == ' ' && text[start + 1] is not (' ' or '\t');
        var first = start;
        var indent = oneSpace ? -1 : 0;
        while (first < end && char.IsWhiteSpace(text[first]))
        {
            indent += text[first] == '　' ? 2 : 1;
            first++;
        }

        var last = end;
        while (last > first && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return new PrintedLine
        {
            Start = first,
            End = last,
            Indent = Math.Max(0, indent),
            Width = indent + Columns(text.AsSpan(first, last - first)),
            NarrowWidth = indent + NarrowColumns(text.AsSpan(first, last - first)),
            Gap = gap,
            OneSpace = oneSpace,
            FormFeed = formFeed,
        };
    }

    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text)
        {
            columns += Characters.IsWide(c) ? 2 : 1;
        }

        return columns;
    }

    public static int NarrowColumns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text)
        {
            columns += Characters.IsWide(c) && Characters.HalfWidth(c) == c ? 2 : 1;
        }

        return columns;
    }
}
