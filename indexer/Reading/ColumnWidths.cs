using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Reading;

/// <summary>
/// Where the right margin of each line stands. Most texts have one column; a text box of a slide or the column of
/// a table is narrower than the page, and shows its margin by several lines that end at it. A page that shows its
/// own margin (a slide behind a text) is judged by that, any other by the document's.
/// </summary>
internal sealed class ColumnWidths
{
    /// <summary>How far to look for the column's margin.</summary>
    const int Window = 10;

    /// <summary>A line that reaches this share of the page was cut by the page's margin.</summary>
    const double ReachShare = 0.8;

    /// <summary>Lines this far beyond the margin are those of a slide behind the text, which has its own.</summary>
    const double BeyondShare = 1.15;

    /// <summary>Lines that surely run on: so many on a page show its margin.</summary>
    const int Sample = 4;

    readonly int[] _widths;
    readonly bool[] _hasOne;

    ColumnWidths(int page, int[] widths, bool[] hasOne) => (Page, _widths, _hasOne) = (page, widths, hasOne);

    /// <summary>The document's margin.</summary>
    public int Page { get; }

    /// <summary>No text boxes on the line's page: every line may reach the page's margin.</summary>
    public bool HasOne(int line) => _hasOne[line];

    public int this[int line] => _widths[line];

    public static ColumnWidths Of(PageLayout layout, Func<PrintedLine, int> width)
    {
        var lines = new int[layout.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = width(layout.Lines[i]);
        }

        var document = PageMargin(layout, lines, 0, lines.Length);
        var (widths, hasOne) = (new int[lines.Length], new bool[lines.Length]);
        foreach (var (start, end) in layout.Areas())
        {
            // A text of boxes has them on every page, even where a page happens to show none.
            var own = PageMargin(layout, lines, start, end);
            var margin = own.Sure < Sample || !document.OneColumn ? document : own;
            SetWidths(layout, lines, start, end, margin, widths);
            hasOne.AsSpan(start..end).Fill(margin.OneColumn);
        }

        return new ColumnWidths(document.Page, widths, hasOne);
    }

    static void SetWidths(PageLayout layout, int[] lines, int first, int last, Margin page, int[] widths)
    {
        for (var start = first; start < last;)
        {
            var end = RunEnd(layout, start);
            for (var i = start; i < end; i++)
            {
                var around = Math.Max(start, i - Window)..Math.Min(end, i + Window + 1);
                var widest = Widest(lines.AsSpan(around));
                var ownMargin = page.OneColumn ? IsCutShort(layout, lines, around, page.Reach) : end - start > 1;
                var margin = ownMargin ? widest : page.Page;
                widths[i] = Math.Max(lines[i], !page.OneColumn ? margin : widest > BeyondShare * page.Page ? widest : Math.Min(page.Page, margin));
            }

            start = end;
        }
    }

    /// <summary>Lines at the regular distance stand in one column.</summary>
    static int RunEnd(PageLayout layout, int start)
    {
        var end = start + 1;
        while (end < layout.Lines.Count && !layout.StartsPage[end] && !layout.HasWideGap(end))
        {
            end++;
        }

        return end;
    }

    readonly record struct Margin(int Page, int Sure, bool OneColumn)
    {
        public int Reach => (int)(ReachShare * Page);
    }

    /// <summary>Where nearly all lines that surely run on reach the margin, there is one column.</summary>
    static Margin PageMargin(PageLayout layout, int[] lines, int start, int end)
    {
        var page = Typical(lines.AsSpan(start..end));
        var (reaching, sure) = (0, 0);
        for (var i = start; i + 1 < end; i++)
        {
            if (layout.SurelyRunsOn(i))
            {
                sure++;
                reaching += lines[i] < (int)(ReachShare * page) ? 0 : 1;
            }
        }

        return new Margin(page, sure, reaching * 10 >= sure * 9);
    }

    /// <summary>A line that surely runs on and yet ends far from the page's margin: so it stands in a narrower column.</summary>
    static bool IsCutShort(PageLayout layout, int[] lines, Range around, int reach)
    {
        for (var i = around.Start.Value; i < around.End.Value && i + 1 < lines.Length; i++)
        {
            if (lines[i] < reach && layout.SurelyRunsOn(i))
            {
                return true;
            }
        }

        return false;
    }

    static int Widest(ReadOnlySpan<int> lines)
    {
        var widest = 0;
        foreach (var width in lines)
        {
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    /// <summary>The width that nine lines in ten do not pass.</summary>
    static int Typical(ReadOnlySpan<int> lines)
    {
        var counts = new Dictionary<int, int>();
        foreach (var width in lines)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, width, out _)++;
        }

        var rest = lines.Length * 9 / 10;
        foreach (var (width, count) in counts.OrderBy(pair => pair.Key))
        {
            rest -= count;
            if (rest < 0)
            {
                return width;
            }
        }

        return 0;
    }
}
