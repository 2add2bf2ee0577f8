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

    readonly PageLayout _layout;
    readonly int[] _columnWidths;

    public LineJoiner(PageLayout layout)
    {
        _layout = layout;
        _columnWidths = ColumnWidths(layout);
    }

    public bool Fills(int line) => _layout.Lines[line].Width >= FullShare * _columnWidths[line];

    public bool EndsSentence(int line) => Characters.IsTerminal(LastCharacter(line)) || LastCharacter(line) is '」' or '』';

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

    /// <summary>The widest line among the neighbours that stand at the regular distance.</summary>
    static int[] ColumnWidths(PageLayout layout)
    {
        var widths = new int[layout.Lines.Count];
        for (var runStart = 0; runStart < widths.Length;)
        {
            var runEnd = runStart + 1;
            while (runEnd < widths.Length && (layout.StartsPage[runEnd] || !layout.Spacing.IsWide(layout.Lines[runEnd].Gap)))
            {
                runEnd++;
            }

            for (var i = runStart; i < runEnd; i++)
            {
                for (var j = Math.Max(runStart, i - Window); j < Math.Min(runEnd, i + Window + 1); j++)
                {
                    widths[i] = Math.Max(widths[i], layout.Lines[j].Width);
                }
            }

            runStart = runEnd;
        }

        return widths;
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
