using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Decides whether a line runs on from the one above: whether the margin broke the line, or the writer.</summary>
internal sealed class LineFlow
{
    const int LongestWord = 24;

    /// <summary>In lines; a quotation may hold several sentences.</summary>
    const int LongestBracket = 12;

    /// <summary>Where the margins of text boxes can only be guessed, a line shorter than this was still not broken by one.</summary>
    const double BoxShare = 0.5;

    /// <summary>Columns of two full-width characters.</summary>
    const int RoomForTwo = 4;

    /// <summary>One in so many may be an accident.</summary>
    const int FewOfSure = 50;

    /// <summary>A measure of Ａ and １ that leaves so many times the white of the other is the wrong one.</summary>
    const int ClearlyWorse = 2;

    readonly PageLayout _layout;
    readonly ColumnWidths _wide;
    readonly ColumnWidths _narrow;
    readonly bool _useWide;
    readonly bool _useNarrow;
    readonly double[] _full;
    readonly bool _blankParts;

    /// <summary>Ａ and １ may take one column or two: that measure is right by which the lines that run on end at one margin.</summary>
    public LineFlow(PageLayout layout)
    {
        _layout = layout;
        _wide = ColumnWidths.Of(layout, line => line.Width);
        _narrow = ColumnWidths.Of(layout, line => line.NarrowWidth);
        var (white, narrowWhite) = (White(WideShare), White(NarrowShare));
        _useWide = white <= ClearlyWorse * narrowWhite;
        _useNarrow = narrowWhite < ClearlyWorse * white;
        _full = FullLines();
        _blankParts = BlankParts();
    }

    /// <summary>The first word of the next line would not have fitted: the margin broke the line, not the writer.</summary>
    public bool Fills(int line) => Share(line) >= _full[line];

    /// <summary>How much of its column a line would take with the first word of the next line.</summary>
    double Share(int line) => Math.Max(_useWide ? WideShare(line) : 0, _useNarrow ? NarrowShare(line) : 0);

    double WideShare(int line) => (double)(_layout.Lines[line].Width + LineSplitter.Columns(WordBelow(line))) / _wide[line];

    double NarrowShare(int line) => (double)(_layout.Lines[line].NarrowWidth + LineSplitter.NarrowColumns(WordBelow(line))) / _narrow[line];

    ReadOnlySpan<char> WordBelow(int line) => line + 1 < _layout.Lines.Count ? FirstWord(_layout.Lines[line + 1]) : default;

    /// <summary>The share of the columns that the lines that surely run on leave white.</summary>
    double White(Func<int, double> share)
    {
        var white = 0.0;
        for (var i = 0; i + 1 < _layout.Lines.Count; i++)
        {
            white += _layout.SurelyRunsOn(i) ? Math.Max(0, 1 - share(i)) : 0;
        }

        return white;
    }

    /// <summary>Where no word is cut by a blank line, blank lines part paragraphs.</summary>
    bool BlankParts()
    {
        var (over, sure) = (0, 0);
        for (var i = 0; i + 1 < _layout.Lines.Count; i++)
        {
            sure += _layout.SurelyRunsOn(i) ? 1 : 0;
            over += _layout.SurelyRunsOnOverBlank(i) ? 1 : 0;
        }

        return over * FewOfSure <= sure;
    }

    /// <summary>The white above a line that no paragraph goes across.</summary>
    bool IsParted(int line) =>
        _layout.Spacing.IsBig(_layout.Lines[line].Gap) || (_blankParts && _layout.Spacing.IsWide(_layout.Lines[line].Gap));

    bool HasOneColumn(int line) => _wide.HasOne(line);

    /// <summary>For each line the share at which it counts as full: that of its page where the page shows it, else the document's.</summary>
    double[] FullLines()
    {
        var all = new RaggedMargin();
        var full = new double[_layout.Lines.Count];
        var pages = new List<(int Start, int End, RaggedMargin Margin)>();
        foreach (var (start, end) in _layout.Areas())
        {
            var page = new RaggedMargin();
            for (var i = start; i + 1 < end; i++)
            {
                if (_layout.SurelyRunsOn(i) && HasOneColumn(i))
                {
                    page.Add(Share(i));
                    all.Add(Share(i));
                }
            }

            pages.Add((start, end, page));
        }

        foreach (var (start, end, page) in pages)
        {
            full.AsSpan(start..end).Fill(HasOneColumn(start) ? (page.IsShown ? page : all).FullLine : RaggedMargin.FullShare);
        }

        return full;
    }

    public bool FillsPage(int line) => _layout.Lines[line].Width >= RaggedMargin.RaggedShare * _wide.Page;

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
        if (!pageBreak && IsParted(line))
        {
            return false;
        }

        if (LineEnds.HasColumns(Line(line - 1)) || LineEnds.HasColumns(Line(line)))
        {
            return false;
        }

        var above = Line(line - 1);
        if (IsInBracket(line) || LineEnds.IsTail(above, Line(line)) || HangsFromNote(line))
        {
            return true;
        }

        if (BreaksPhrase(line))
        {
            return true;
        }

        if (LineEnds.EndsSentence(above))
        {
            return above[^1] == '。' && !pageBreak && !LineEnds.OpensLabelled(Line(line)) && lines[line].Indent <= lines[line - 1].Indent
                && !_layout.Spacing.IsWide(lines[line].Gap) && Fills(line - 1);
        }

        // Where the margin is not sure, 「新しい航路」⏎灯台に… are two.
        if (!HasOneColumn(line) && Characters.IsClosing(above[^1]) && !Characters.IsHiragana(Line(line)[0]))
        {
            return false;
        }

        // No typesetter starts a line with a closing bracket: ）⏎ is what is left of a damaged （１）.
        return !Characters.IsClosing(Line(line)[0]) && Fills(line - 1) && !StartsParagraph(line);
    }

    /// <summary>北岬の灯台は⏎南崎の⏎二倍の明るさ: short lines that a caption's writer broke behind a particle.</summary>
    bool BreaksPhrase(int line) =>
        !_layout.StartsPage[line] && LineEnds.BreaksPhrase(Line(line - 1)) && Math.Abs(_layout.Lines[line].Indent - _layout.Lines[line - 1].Indent) <= 1
        && !_layout.Spacing.IsWide(_layout.Lines[line].Gap) && char.IsLetter(Line(line)[0]);

    /// <summary>※率は令和６年度の値、件数及⏎　び回数は…: what stands further in than the ※ above it goes on with it.</summary>
    bool HangsFromNote(int line)
    {
        var indent = _layout.Lines[line].Indent;
        var head = line - 1;
        while (head > 0 && indent > 0 && _layout.Lines[head].Indent == indent && !_layout.StartsPage[head])
        {
            head--;
        }

        return indent > _layout.Lines[head].Indent && Line(head)[0] == '※' && char.IsLetter(Line(line)[0]) && !LineEnds.EndsSentence(Line(line - 1));
    }

    /// <summary>
    /// Whether a remark behind a full stop starts a paragraph of its own. なお、… at the start of a line nearly always
    /// does; また、… where the line above had room for two characters more, so that the writer broke it, not the margin.
    /// </summary>
    public bool OpensRemark(int line)
    {
        var above = line - 1;
        return above >= 0 && LineEnds.EndsSentence(Line(above)) && LineEnds.OpensRemark(Line(line), out var surely) && !IsInBracket(line)
            && (surely || _layout.Lines[above].Width + RoomForTwo <= _wide[above]);
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
        line > 0 && !IsParted(line) && !LineEnds.EndsSentence(Line(line - 1))
        && !Characters.IsClosing(Line(line - 1)[^1]) && Fills(line - 1);

    /// <summary>The margin of the page's only column cut the line above.</summary>
    public bool IsCut(int line) => line > 0 && HasOneColumn(line - 1) && !_layout.Spacing.IsWide(_layout.Lines[line].Gap) && Continues(line);

    public bool IsMidSentence(int line) =>
        line > 0 && !_layout.Spacing.IsBig(_layout.Lines[line].Gap) && LineEnds.IsMidSentence(Line(line - 1));

    /// <summary>Only the margin breaks a line inside a bracket; one left open on a short line is damage: （1）先端特区（ス⏎①….</summary>
    public bool IsInBracket(int line) =>
        line > 0 && !_layout.Spacing.IsBig(_layout.Lines[line].Gap) && LineEnds.IsInBracket(Line(line - 1)) && ClosesBracket(line)
        && Share(line - 1) >= (HasOneColumn(line - 1) ? _full[line - 1] : BoxShare);

    /// <summary>Damage again: 「…技術⏎・…「…」 opens once more, or the slide is over, and the first was never closed.</summary>
    bool ClosesBracket(int line)
    {
        var open = LineEnds.LastOpen(Line(line - 1));
        for (var i = line; i < Math.Min(line + LongestBracket, _layout.Lines.Count) && !_layout.Spacing.IsBig(_layout.Lines[i].Gap); i++)
        {
            var text = Line(i);
            var next = Characters.IsRoundBracket(open) ? text.IndexOfAny('）', ')') : text.IndexOfAny(open, Characters.ClosingOf(open));
            if (next >= 0)
            {
                return text[next] != open;
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
