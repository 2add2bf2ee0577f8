using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Decides whether a line runs on from the one above, and joins lines as a reader would.</summary>
internal sealed class LineJoiner
{
    /// <summary>How far to look for the column's width: a text box of a slide is narrower than the page.</summary>
    const int Window = 10;

    const int LongestWord = 24;

    const double FullShare = 0.93;

    /// <summary>Proportional fonts and scans leave margins as ragged as this.</summary>
    const double RaggedShare = 0.8;

    const double OneColumnShare = 0.7;

    readonly PageLayout _layout;
    readonly int _pageWidth;
    readonly int[] _columnWidths;
    readonly int[] _narrowColumnWidths;

    public LineJoiner(PageLayout layout)
    {
        _layout = layout;
        _pageWidth = TypicalWidth(layout.Lines, line => line.Width);
        _columnWidths = ColumnWidths(layout, line => line.Width, _pageWidth);
        _narrowColumnWidths = ColumnWidths(layout, line => line.NarrowWidth, TypicalWidth(layout.Lines, line => line.NarrowWidth));
    }

    /// <summary>
    /// The first word of the next line would not have fitted: the margin broke the line, not the writer. Where the
    /// margin is ragged the words decide: a line that ends in a particle or goes on with one was broken.
    /// </summary>
    public bool Fills(int line)
    {
        var next = line + 1 < _layout.Lines.Count ? FirstWord(_layout.Lines[line + 1]) : default;
        var share = Math.Max(
            (double)(_layout.Lines[line].Width + LineSplitter.Columns(next)) / _columnWidths[line],
            (double)(_layout.Lines[line].NarrowWidth + LineSplitter.NarrowColumns(next)) / _narrowColumnWidths[line]);
        return share >= FullShare || (share >= RaggedShare && !next.IsEmpty && !EndsLikeHeading(line) && BreaksWord(LastCharacter(line), next[0]));
    }

    bool EndsLikeHeading(int line)
    {
        foreach (var ending in HeadingEndings)
        {
            if (_layout.Text.AsSpan(_layout.Lines[line].Start, Length(line)).EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    static readonly string[] HeadingEndings = ["について", "こと", "もの", "ため", "など", "取組み", "あり", "の在り方"];

    /// <summary>…を⏎…, …研究⏎として: no heading ends or begins like that.</summary>
    static bool BreaksWord(char last, char next) =>
        last is '、' or '，' || (Characters.IsHiragana(last)) || next is 'ー' || Characters.IsHiragana(next);

    public bool FillsPage(int line) => _layout.Lines[line].Width >= RaggedShare * _pageWidth;

    /// <summary>A full stop behind a digit belongs to a number or a path: 上記２.⏎１）のとおり.</summary>
    bool EndsInNumber(int line) =>
        LastCharacter(line) is '.' or '．' && Length(line) > 1 && Characters.IsDigit(_layout.Text[_layout.Lines[line].End - 2]);

    int Length(int line) => _layout.Lines[line].End - _layout.Lines[line].Start;

    public bool EndsSentence(int line) => (Characters.IsTerminal(LastCharacter(line)) && !EndsInNumber(line)) || LastCharacter(line) is '＞' or '】';

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

        if (IsInBracket(line))
        {
            return true;
        }

        if (EndsSentence(line - 1))
        {
            return Fills(line - 1) && LastCharacter(line - 1) == '。' && lines[line].Indent <= above.Indent && !pageBreak && !_layout.Spacing.IsWide(lines[line].Gap);
        }

        return Fills(line - 1) && !StartsParagraph(line);
    }

    /// <summary>
    /// A first line stands one character further in than the line above and than its own second line. Lines that
    /// hang below a number stand further in still, and all alike.
    /// </summary>
    bool StartsParagraph(int line)
    {
        var lines = _layout.Lines;
        return !_layout.StartsPage[line] && lines[line].Indent - lines[line - 1].Indent is 1 or 2
            && line + 1 < lines.Count && lines[line].Indent > lines[line + 1].Indent
            && !_layout.Spacing.IsWide(lines[line + 1].Gap) && !_layout.StartsPage[line + 1] && Fills(line)
            && !Characters.IsDigit(_layout.Text[lines[line + 1].Start]) && !BulletSigns.Contains(_layout.Text[lines[line + 1].Start]);
    }

    /// <summary>The line above was cut by the margin in mid-sentence, so a number here may belong to the sentence.</summary>
    public bool RunsOn(int line) =>
        line > 0 && !EndsSentence(line - 1) && Fills(line - 1) && !_layout.Spacing.IsBig(_layout.Lines[line].Gap)
        && !Characters.IsClosing(LastCharacter(line - 1));

    /// <summary>A Latin word, or one character with the signs that must not start a line (。、）ー).</summary>
    ReadOnlySpan<char> FirstWord(PrintedLine line)
    {
        var text = _layout.Text.AsSpan(line.Start, Math.Min(LongestWord, line.End - line.Start));
        var length = 1;
        while (length < text.Length && (MustNotStartLine(text[length]) || (char.IsAscii(text[length]) && char.IsAscii(text[length - 1]) && text[length] != ' ')))
        {
            length++;
        }

        return text[..length];
    }

    static bool MustNotStartLine(char c) => c is '。' or '、' or '，' or 'ー' or '・' or '々' || Characters.IsClosing(c);

    /// <summary>The line above breaks off behind a comma, a particle or a number: whatever this line starts with, it is no heading.</summary>
    public bool IsMidSentence(int line)
    {
        if (line == 0 || _layout.Spacing.IsBig(_layout.Lines[line].Gap))
        {
            return false;
        }

        var above = _layout.Text.AsSpan(_layout.Lines[line - 1].Start, Length(line - 1));
        return EndsInNumber(line - 1) || above[^1] is '、' or '，' or 'の' or 'を' or 'が' or 'は' or 'に' or 'へ' or 'で'
            || (above[^1] == 'と' && !above.EndsWith("こと", StringComparison.Ordinal)) || above.EndsWith("及び", StringComparison.Ordinal) || above.EndsWith("又は", StringComparison.Ordinal);
    }

    char LastCharacter(int line) => _layout.Text[_layout.Lines[line].End - 1];

    /// <summary>…論文（インパクト⏎ファクター…: a bracket opened on the line above is still open here.</summary>
    public bool IsInBracket(int i)
    {
        if (i == 0 || _layout.Spacing.IsBig(_layout.Lines[i].Gap))
        {
            return false;
        }

        var line = _layout.Lines[i - 1];
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
    static int[] ColumnWidths(PageLayout layout, Func<PrintedLine, int> width, int page)
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
                widths[i] = Math.Max(least, WidestAround(layout.Lines, width, i, runStart, runEnd));
            }

            runStart = runEnd;
        }

        return widths;
    }

    static int WidestAround(IReadOnlyList<PrintedLine> lines, Func<PrintedLine, int> width, int i, int first, int end)
    {
        var widest = 0;
        for (var j = Math.Max(first, i - Window); j < Math.Min(end, i + Window + 1); j++)
        {
            widest = Math.Max(widest, width(lines[j]));
        }

        return widest;
    }

    /// <summary>The width that nine lines in ten do not pass.</summary>
    static int TypicalWidth(IReadOnlyList<PrintedLine> lines, Func<PrintedLine, int> width)
    {
        var sorted = lines.Select(width).Order().ToArray();
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
