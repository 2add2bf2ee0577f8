using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Decides whether a line runs on from the one above: whether the margin broke the line, or the writer.</summary>
internal sealed class LineFlow
{
    /// <summary>In lines; a quotation may hold several sentences.</summary>
    const int LongestBracket = 12;

    /// <summary>One in so many may be an accident.</summary>
    const int FewOfSure = 50;

    readonly PageLayout _layout;
    readonly LineFill _fill;
    readonly bool _blankParts;

    public LineFlow(PageLayout layout)
    {
        _layout = layout;
        _fill = new LineFill(layout);
        _blankParts = BlankParts();
    }

    /// <inheritdoc cref="LineFill.Fills"/>
    public bool Fills(int line) => _fill.Fills(line);

    public bool FillsPage(int line) => _fill.FillsPage(line);

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
    bool IsParted(int line) => _layout.HasBigGap(line) || (_blankParts && _layout.HasWideGap(line));

    ReadOnlySpan<char> Line(int i) => _layout.Line(i);

    /// <summary>Whether a line that opens no section of its own continues the paragraph of the line above.</summary>
    public bool Continues(int line)
    {
        if (_layout.Lines[line].GoesOnInHead)
        {
            return true;
        }

        if (!_layout.StartsPage[line] && IsParted(line))
        {
            return false;
        }

        if (LineEnds.HasColumns(Line(line - 1)) || LineEnds.HasColumns(Line(line)))
        {
            return false;
        }

        if (IsInBracket(line) || LineEnds.IsTail(Line(line - 1), Line(line)) || HangsFromNote(line) || BreaksPhrase(line))
        {
            return true;
        }

        return LineEnds.EndsSentence(Line(line - 1)) ? ContinuesBehindSentence(line) : ContinuesSentence(line);
    }

    /// <summary>…とする。⏎また、…: the full stop happens to stand at the margin.</summary>
    bool ContinuesBehindSentence(int line) =>
        Line(line - 1)[^1] == '。' && !_layout.StartsPage[line] && !LineEnds.OpensLabelled(Line(line))
        && _layout.Lines[line].Indent <= _layout.Lines[line - 1].Indent && !_layout.HasWideGap(line) && Fills(line - 1);

    bool ContinuesSentence(int line)
    {
        // Where the margin is not sure, 「新しい航路」⏎灯台に… are two.
        if (!_fill.HasOneColumn(line) && Characters.IsClosing(Line(line - 1)[^1]) && !Characters.IsHiragana(Line(line)[0]))
        {
            return false;
        }

        // No typesetter starts a line with a closing bracket: ）⏎ is what is left of a damaged （１）.
        return !Characters.IsClosing(Line(line)[0]) && Fills(line - 1) && !StartsParagraph(line);
    }

    /// <summary>北岬の灯台は⏎南崎の⏎二倍の明るさ: short lines that a caption's writer broke behind a particle.</summary>
    bool BreaksPhrase(int line) =>
        !_layout.StartsPage[line] && LineEnds.BreaksPhrase(Line(line - 1)) && Math.Abs(_layout.Lines[line].Indent - _layout.Lines[line - 1].Indent) <= 1
        && !_layout.HasWideGap(line) && char.IsLetter(Line(line)[0]);

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
            && (surely || _fill.HasRoomForTwo(above));
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
            && !_layout.HasWideGap(line + 1) && !_layout.StartsPage[line + 1]
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
    public bool IsCut(int line) => line > 0 && _fill.HasOneColumn(line - 1) && !_layout.HasWideGap(line) && Continues(line);

    public bool IsMidSentence(int line) => line > 0 && !_layout.HasBigGap(line) && LineEnds.IsMidSentence(Line(line - 1));

    /// <summary>Only the margin breaks a line inside a bracket; one left open on a short line is damage: （1）先端特区（ス⏎①….</summary>
    public bool IsInBracket(int line) =>
        line > 0 && !_layout.HasBigGap(line) && LineEnds.IsInBracket(Line(line - 1)) && ClosesBracket(line)
        && _fill.MayFill(line - 1);

    /// <summary>Damage again: 「…技術⏎・…「…」 opens once more, or the slide is over, and the first was never closed.</summary>
    bool ClosesBracket(int line)
    {
        var open = LineEnds.LastOpen(Line(line - 1));
        for (var i = line; i < Math.Min(line + LongestBracket, _layout.Lines.Count) && !_layout.HasBigGap(i); i++)
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
}
