using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Reading;

/// <summary>
/// Where the right margin of each line stands. Most texts have one column; a text box of a slide or the column of
/// a table is narrower than the page, and shows its margin by several lines that end at it.
/// </summary>
internal sealed class ColumnWidths
{
    /// <summary>How far to look for the column's margin.</summary>
    const int Window = 10;

    /// <summary>A line that reaches this share of the page was cut by the page's margin.</summary>
    const double ReachShare = 0.8;

    /// <summary>Lines this far beyond the margin are those of a slide behind the text, which has its own.</summary>
    const double BeyondShare = 1.15;

    readonly int[] _widths;

    ColumnWidths(int page, bool hasOne, int[] widths) => (Page, HasOne, _widths) = (page, hasOne, widths);

    public int Page { get; }

    /// <summary>No text boxes: every line may reach the page's margin.</summary>
    public bool HasOne { get; }

    public int this[int line] => _widths[line];

    public static ColumnWidths Of(PageLayout layout, Func<PrintedLine, int> width)
    {
        var lines = new int[layout.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = width(layout.Lines[i]);
        }

        var page = Typical(lines);
        var (cutShort, oneColumn) = CutShort(layout, lines, (int)(ReachShare * page));
        var widths = new int[lines.Length];
        for (var start = 0; start < lines.Length;)
        {
            var end = RunEnd(layout, start);
            for (var i = start; i < end; i++)
            {
                var around = Math.Max(start, i - Window)..Math.Min(end, i + Window + 1);
                var widest = Widest(lines.AsSpan(around));
                var ownMargin = oneColumn ? cutShort.AsSpan(around).Contains(true) : end - start > 1;
                var margin = ownMargin ? widest : page;
                widths[i] = Math.Max(lines[i], !oneColumn ? margin : widest > BeyondShare * page ? widest : Math.Min(page, margin));
            }

            start = end;
        }

        return new ColumnWidths(page, oneColumn, widths);
    }

    /// <summary>Lines at the regular distance stand in one column.</summary>
    static int RunEnd(PageLayout layout, int start)
    {
        var end = start + 1;
        while (end < layout.Lines.Count && !layout.StartsPage[end] && !layout.Spacing.IsWide(layout.Lines[end].Gap))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// The lines that surely run on and yet end far from the page's margin: so they stand in a narrower column. Where
    /// nearly all that run on reach the margin, the text has one column.
    /// </summary>
    static (bool[] CutShort, bool OneColumn) CutShort(PageLayout layout, ReadOnlySpan<int> lines, int reach)
    {
        var cutShort = new bool[lines.Length];
        var (reaching, all) = (0, 0);
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (layout.SurelyRunsOn(i))
            {
                cutShort[i] = lines[i] < reach;
                all++;
                reaching += cutShort[i] ? 0 : 1;
            }
        }

        return (cutShort, reaching * 10 >= all * 9);
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
