using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Decides whether a line runs on from the one above, and joins lines as a reader would.</summary>
internal sealed class LineJoiner
{
    /// <summary>How far to look for the column's width: a text box of a slide is narrower than the page.</summary>
    const int Window = 10;

    /// <summary>A line that fills this share of its column was broken by the margin, not by the writer.</summary>
    const double FullShare = 0.82;

    const double OneColumnShare = 0.7;

    readonly PageLayout _layout;
    readonly int _pageWidth;
    readonly int[] _columnWidths;

    public LineJoiner(PageLayout layout)
    {
        _layout = layout;
        _pageWidth = TypicalWidth(layout.Lines);
        _columnWidths = ColumnWidths(layout, _pageWidth);
    }

    public bool Fills(int line) => _layout.Lines[line].Width >= FullShare * _columnWidths[line];

    public bool FillsPage(int line) => _layout.Lines[line].Width >= FullShare * _pageWidth;

    public bool EndsSentence(int line) => Characters.IsTerminal(LastCharacter(line)) || LastCharacter(line) is '＞' or '】';

    /// <summary>Whether a line that opens no section of its own continues the paragraph of the line above.</summary>
    public bool Continues(int line)
    {
        var lines = _layout.Lines;
        var above = lines[line - 1];
        var pageBreak = _layout.StartsPage[line];
        if (!pageBreak && _layout.Spacing.IsBig(lines[line].Gap))
        {
            return false;
        }

        if (HasOpenBracket(above))
        {
            return true;
        }

        if (EndsSentence(line - 1))
        {
            return Fills(line - 1) && LastCharacter(line - 1) == '。' && lines[line].Indent <= above.Indent && !pageBreak && !_layout.Spacing.IsWide(lines[line].Gap);
        }

        var indented = !pageBreak && lines[line].Indent > above.Indent && !Fills(line - 1);
        return Fills(line - 1) && !indented;
    }

    /// <summary>The line above was cut by the margin in mid-sentence, so a number here may belong to the sentence.</summary>
    public bool RunsOn(int line) =>
        line > 0 && !EndsSentence(line - 1) && Fills(line - 1) && !_layout.Spacing.IsBig(_layout.Lines[line].Gap)
        && !Characters.IsClosing(LastCharacter(line - 1));

    char LastCharacter(int line) => _layout.Text[_layout.Lines[line].End - 1];

    /// <summary>…論文（インパクト⏎ファクター…: a bracket opened on a line is closed on the next.</summary>
    bool HasOpenBracket(PrintedLine line)
    {
        var depth = 0;
        foreach (var c in _layout.Text.AsSpan(line.Start, line.End - line.Start))
        {
            depth = Characters.IsOpening(c) ? depth + 1 : Characters.IsClosing(c) ? Math.Max(0, depth - 1) : depth;
        }

        return depth > 0;
    }

    /// <summary>
    /// The widest line among the neighbours at the regular distance. A line that has none says nothing of its
    /// column, so it is held against the page; so is every line of a text with one column.
    /// </summary>
    static int[] ColumnWidths(PageLayout layout, int page)
    {
        var widths = new int[layout.Lines.Count];
        for (var runStart = 0; runStart < widths.Length;)
        {
            var runEnd = runStart + 1;
            while (runEnd < widths.Length && !layout.StartsPage[runEnd] && !layout.Spacing.IsWide(layout.Lines[runEnd].Gap))
            {
                runEnd++;
            }

            var least = runEnd - runStart == 1 ? page : layout.Spacing.Regular > 0 ? (int)(page * OneColumnShare) : 0;
            for (var i = runStart; i < runEnd; i++)
            {
                widths[i] = Math.Max(least, WidestAround(layout.Lines, i, runStart, runEnd));
            }

            runStart = runEnd;
        }

        return widths;
    }

    static int WidestAround(IReadOnlyList<PrintedLine> lines, int i, int first, int end)
    {
        var widest = 0;
        for (var j = Math.Max(first, i - Window); j < Math.Min(end, i + Window + 1); j++)
        {
            widest = Math.Max(widest, lines[j].Width);
        }

        return widest;
    }

    /// <summary>The width that nine lines in ten do not pass.</summary>
    static int TypicalWidth(IReadOnlyList<PrintedLine> lines)
    {
        var sorted = lines.Select(line => line.Width).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length * 9 / 10];
    }

    /// <summary>No space between Japanese, one between Latin words: International⏎Stem Cell.</summary>
    public static string Join(string text, IReadOnlyList<SourceSpan> lines)
    {
        if (lines.Count == 1)
        {
            return lines[0].In(text);
        }

        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            if (joined.Length > 0 && line.Length > 0 && IsLatinWord(joined[^1]) && IsLatinWord(text[line.Start]))
            {
                joined.Append(' ');
            }

            joined.Append(text, line.Start, line.Length);
        }

        return joined.ToString();
    }

    static bool IsLatinWord(char c) => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or ')' or '(' or '"';
}
