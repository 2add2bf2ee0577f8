using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Decides whether a line runs on from the one above: whether the margin broke the line, or the writer.</summary>
internal sealed class LineFlow
{
    const int LongestWord = 24;

    /// <summary>In lines; a quotation may hold several sentences.</summary>
    const int LongestBracket = 12;

    /// <summary>A line this full has no room for a word more.</summary>
    const double FullShare = 0.93;

    /// <summary>Proportional fonts and scans leave margins as ragged as this.</summary>
    const double RaggedShare = 0.8;

    /// <summary>Those lines are a sample: others may be shorter by so many hundredths.</summary>
    const int Leeway = 5;

    /// <summary>Where the margins of text boxes can only be guessed, a line shorter than this was still not broken by one.</summary>
    const double BoxShare = 0.5;

    readonly PageLayout _layout;
    readonly ColumnWidths _columns;
    readonly bool _narrow;
    readonly double _fullShare;

    /// <summary>Ａ and １ may take one column or two: the measure is right by which the lines that run on end at one margin.</summary>
    public LineFlow(PageLayout layout)
    {
        _layout = layout;
        var (wide, narrow) = (ColumnWidths.Of(layout, line => line.Width), ColumnWidths.Of(layout, line => line.NarrowWidth));
        _narrow = White(narrow, isNarrow: true) < White(wide, isNarrow: false);
        _columns = _narrow ? narrow : wide;
        _fullShare = _columns.HasOne ? FullLine() : FullShare;
    }

    /// <summary>The first word of the next line would not have fitted: the margin broke the line, not the writer.</summary>
    public bool Fills(int line) => Share(line) >= _fullShare;

    double Share(int line) => Share(line, _columns, _narrow);

    /// <summary>How much of its column a line would take with the first word of the next line.</summary>
    double Share(int line, ColumnWidths columns, bool isNarrow)
    {
        var next = line + 1 < _layout.Lines.Count ? FirstWord(_layout.Lines[line + 1]) : default;
        var taken = isNarrow
            ? _layout.Lines[line].NarrowWidth + LineSplitter.NarrowColumns(next)
            : _layout.Lines[line].Width + LineSplitter.Columns(next);
        return (double)taken / columns[line];
    }

    /// <summary>The share of the columns that the lines that surely run on leave white.</summary>
    double White(ColumnWidths columns, bool isNarrow)
    {
        var white = 0.0;
        for (var i = 0; i + 1 < _layout.Lines.Count; i++)
        {
            if (_layout.SurelyRunsOn(i))
            {
                white += Math.Max(0, 1 - Share(i, columns, isNarrow));
            }
        }

        return white;
    }

    /// <summary>
    /// How ragged the margin is shows in the lines that surely run on, because the next one starts in the middle of
    /// a word (取り⏎組む): one in fifty of them is shorter than this.
    /// </summary>
    double FullLine()
    {
        Span<int> counts = stackalloc int[101];
        var all = 0;
        for (var i = 0; i + 1 < _layout.Lines.Count; i++)
        {
            if (_layout.SurelyRunsOn(i))
            {
                counts[(int)Math.Clamp(100 * Share(i), 0, 100)]++;
                all++;
            }
        }

        var percent = 0;
        for (var below = counts[0]; below <= all / 50 && percent < 100; below += counts[percent])
        {
            percent++;
        }

        return Math.Clamp((percent - Leeway) / 100.0, RaggedShare, FullShare);
    }

    public bool FillsPage(int line) => _layout.Lines[line].Width >= RaggedShare * _columns.Page;

    ReadOnlySpan<char> Line(int i) => _layout.Line(i);

    /// <summary>Whether a line that opens no section of its own continues the paragraph of the line above.</summary>
    public bool Continues(int line)
    {
        var lines = _layout.Lines;
        if (lines[line].GoesOnInHead)
        {
            return true;
        }

        var pageBreak = _layout.StartsPage[line];
        if (!pageBreak && _layout.Spacing.IsBig(lines[line].Gap))
        {
            return false;
        }

        if (LineEnds.HasColumns(Line(line - 1)) || LineEnds.HasColumns(Line(line)))
        {
            return false;
        }

        if (IsInBracket(line))
        {
            return true;
        }

        var above = Line(line - 1);
        if (LineEnds.EndsSentence(above))
        {
            return above[^1] == '。' && !pageBreak && lines[line].Indent <= lines[line - 1].Indent
                && !_layout.Spacing.IsWide(lines[line].Gap) && Fills(line - 1);
        }

        // Where the margin is not sure, 「革新的な研究開発」⏎再生医療に… are two.
        if (!_columns.HasOne && Characters.IsClosing(above[^1]) && !Characters.IsHiragana(Line(line)[0]))
        {
            return false;
        }

        // No typesetter starts a line with a closing bracket: ）⏎ is what is left of a damaged （１）.
        return !Characters.IsClosing(Line(line)[0]) && Fills(line - 1) && !StartsParagraph(line);
    }

    /// <summary>
    /// A first line stands one character further in than the line above and than its own second line. Lines that
    /// hang below a number stand further in still, and all alike; the last of them is followed by the next number.
    /// </summary>
    bool StartsParagraph(int line)
    {
        var lines = _layout.Lines;
        return !_layout.StartsPage[line] && lines[line].Indent - lines[line - 1].Indent is 1 or 2
            && line + 1 < lines.Count && lines[line].Indent > lines[line + 1].Indent
            && !_layout.Spacing.IsWide(lines[line + 1].Gap) && !_layout.StartsPage[line + 1]
            && !LineEnds.EndsSentence(Line(line)) && StartsPlainly(line + 1)
            && !LineEnds.BreaksWord(Line(line - 1), Line(line)[0]) && Fills(line);
    }

    /// <summary>With a letter, not with the number or the sign of an item.</summary>
    bool StartsPlainly(int line)
    {
        var first = _layout.Text[_layout.Lines[line].Start];
        return char.IsLetter(first) && first is not '第';
    }

    /// <summary>The line above was cut by the margin in mid-sentence, so a number here may belong to the sentence.</summary>
    public bool RunsOn(int line) =>
        line > 0 && !_layout.Spacing.IsBig(_layout.Lines[line].Gap) && !LineEnds.EndsSentence(Line(line - 1))
        && !Characters.IsClosing(Line(line - 1)[^1]) && Fills(line - 1);

    public bool IsMidSentence(int line) =>
        line > 0 && !_layout.Spacing.IsBig(_layout.Lines[line].Gap) && LineEnds.IsMidSentence(Line(line - 1));

    /// <summary>Only the margin breaks a line inside a bracket; one left open on a short line is damage: （1）先端特区（ス⏎①….</summary>
    public bool IsInBracket(int line) =>
        line > 0 && !_layout.Spacing.IsBig(_layout.Lines[line].Gap) && LineEnds.IsInBracket(Line(line - 1)) && ClosesBracket(line)
        && Share(line - 1) >= (_columns.HasOne ? _fullShare : BoxShare);

    /// <summary>Damage again: the bracket opens once more (「…技術⏎・…「…」) or the page is over, and the first was never closed.</summary>
    bool ClosesBracket(int line)
    {
        var depth = 0;
        for (var i = line; i < Math.Min(line + LongestBracket, _layout.Lines.Count) && !_layout.Spacing.IsBig(_layout.Lines[i].Gap); i++)
        {
            foreach (var c in Line(i))
            {
                depth += Characters.IsOpening(c) ? 1 : Characters.IsClosing(c) ? -1 : 0;
                if (depth < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A Latin word or a number, or one character with the signs that must not be parted from it (。、）ー behind, （「 in front).</summary>
    ReadOnlySpan<char> FirstWord(PrintedLine line)
    {
        var text = _layout.Text.AsSpan(line.Start, Math.Min(LongestWord, line.End - line.Start));
        var length = 1;
        while (length < text.Length && StayTogether(text[length - 1], text[length]))
        {
            length++;
        }

        return text[..length];
    }

    static bool StayTogether(char left, char right) =>
        right is '。' or '、' or '，' or 'ー' or '・' or '々' || Characters.IsClosing(right) || Characters.IsOpening(left)
        || (char.IsAscii(left) && char.IsAscii(right) && right != ' ')
        || (IsFigure(left) && IsFigure(right));

    static bool IsFigure(char c) => Characters.IsDigit(c) || c is '．' or '，';
}
