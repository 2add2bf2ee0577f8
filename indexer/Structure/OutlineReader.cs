using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>Walks the printed lines and decides for each whether it opens a section, goes on, or stands alone.</summary>
internal sealed class OutlineReader
{
    readonly PageLayout _layout;
    readonly LineFlow _flow;
    readonly OutlineBuilder _builder;
    readonly List<Finding> _findings;
    readonly List<Noise> _noise;
    int _page = 1;
    int _asked;
    bool _inNotes;
    readonly HashSet<int> _markersSeen = [];

    public OutlineReader(PageLayout layout, List<Noise> noise, List<Finding> findings)
    {
        _layout = layout;
        _flow = new LineFlow(layout);
        _builder = new OutlineBuilder(layout.Text);
        _noise = noise;
        _findings = findings;
    }

    public OpenSection Read()
    {
        for (var i = 0; i < _layout.Lines.Count;)
        {
            _page += i > 0 && _layout.StartsPage[i] ? 1 : 0;
            var (first, line) = (i, i);
            i = ReadAt(i);
            for (; line < i; line++)
            {
                _page += line > first && _layout.StartsPage[line] ? 1 : 0;
                NoteMarkers(Line(line));
            }
        }

        return _builder.Root;
    }

    ReadOnlySpan<char> Line(int i) => _layout.Line(i);

    SourceSpan SpanOf(int i) => _layout.Lines[i].Span;

    int ReadAt(int i)
    {
        var line = Line(i);
        if (!_inNotes && ComparisonTables.Opens(_layout, i))
        {
            _builder.CloseBullets();
            return new ComparisonTables(_layout, _flow, _builder, _noise, _page).Read(i);
        }

        var opens = HeadingForms.TryRead(line, out var mark);
        if (opens && mark.Form.Rank == HeadingRank.Part && IsAccepted(mark, i) && !(_inNotes && IsNewArticle(mark)))
        {
            return OpenPart(mark, i);
        }

        if (_inNotes && opens && _builder.IsNextPart(mark) && LeavesNotes(i))
        {
            return OpenPart(mark, i);
        }

        if (!_inNotes && NoteOrders.IsListTitle(line) && NoteOrders.OpensNote(Line(i + 1), Line(i + 2)))
        {
            _builder.Open(SectionKind.Titled, LayoutForm.Subtitle.Mark(""), new PendingBlock(BlockKind.Lead, SpanOf(i)), _page);
            return i + 1;
        }

        if (NoteOrders.IsPartTitle(line) && NoteOrders.OpensNote(Line(i + 1), Line(i + 2)))
        {
            _builder.CloseToPart();
            return AddBlock(BlockKind.Paragraph, i);
        }

        if (NoteOrders.OpensNote(line, Line(i + 1)))
        {
            _inNotes = true;
            _builder.CloseToPart();
        }

        if (_inNotes)
        {
            return AddNoteLine(i);
        }

        if (IssueTables.IsHeader(line))
        {
            return new IssueTables(_layout, _builder, _page).Read(i);
        }

        if (RevisionMarkers.IsAlone(line))
        {
            return AddBlock(BlockKind.Marker, i);
        }

        if (opens && IsAccepted(mark, i))
        {
            return OpenSection(mark, i);
        }

        if (FigureCell.Is(line) && !(_builder.Top.LastBlock is { Kind: BlockKind.Lead or BlockKind.Paragraph } && _flow.IsCut(i) && FigureCell.IsAnnounced(Line(i - 1))))
        {
            return AddBlock(BlockKind.Cell, i);
        }

        return IsFootnote(line) && !(i > 0 && Line(i - 1)[^1] is '（' or '(') ? AddBlock(BlockKind.Footnote, i) : ReadText(i);
    }

    /// <summary>Where nothing is numbered above １．, the next of its numbers with a heading ends the notes, unless an order asks for it.</summary>
    bool LeavesNotes(int i) =>
        !Line(i).Contains('。') && !(_builder.Top.LastBlock is { Kind: BlockKind.Note } order && NoteOrders.BringsText(LineJoiner.Join(_layout.Text, order.Lines)));

    /// <summary>
    /// ＜第三条の次に追加＞⏎第四条（…）: an article that a note proposes. It stands right behind its order, or its number
    /// is not the next of the articles in the text.
    /// </summary>
    bool IsNewArticle(HeadingMark mark) =>
        mark.Form is CountedForm { IsArticle: true }
        && (!_builder.Expects(mark) || (_builder.Top.LastBlock is { Kind: BlockKind.Note } order && NoteOrders.BringsText(LineJoiner.Join(_layout.Text, order.Lines))));

    /// <summary>（※４） in front of a text is a footnote where the sign stood in the text before; else it marks this place.</summary>
    bool IsFootnote(ReadOnlySpan<char> line) =>
        RevisionMarkers.OpensFootnote(line) && (RevisionMarkers.Length(line, 0, out var number) == 0 || _markersSeen.Contains(number));

    void NoteMarkers(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('※') - 1; at >= 0 && at < line.Length; at++)
        {
            if (RevisionMarkers.Length(line, at, out var number) > 0)
            {
                _markersSeen.Add(number);
            }
        }
    }

    int OpenPart(HeadingMark mark, int i)
    {
        _inNotes = false;
        _markersSeen.Clear();
        if (_builder.Repeated(mark) is { } same && SameHeading(same, mark, i))
        {
            // The heading stands again at the top of the next page: the section goes on.
            _builder.CloseTo(same);
            _noise.Add(new Noise(NoiseKind.RepeatedLine, SpanOf(i)));
            return i + 1;
        }

        return OpenSection(mark, i);
    }

    bool SameHeading(OpenSection section, HeadingMark mark, int i) =>
        section.Lead is { } lead && Line(i)[mark.Length..].SequenceEqual(HeadingText.LeadText(_layout.Text, lead));

    int OpenSection(HeadingMark mark, int i)
    {
        if (mark.Form.Rank == HeadingRank.Numbered && mark.Form is not CommentForm && !_builder.Expects(mark) && _builder.IsOpen(HeadingRank.Numbered))
        {
            _findings.Add(new Finding("numbering", $"「{mark.Label}」の番号が前の番号に続いていません。", [SpanOf(i)]));
        }

        _asked = mark.Form == CommentForm.Asked ? mark.Ordinal : _asked;
        var kind = mark.Form.Rank switch
        {
            HeadingRank.Titled => SectionKind.Titled,
            _ when mark.Form is EnclosedTitleForm or MarkdownForm or AnnexForm => SectionKind.Titled,
            HeadingRank.Sign or HeadingRank.Bullet => SectionKind.Bullet,
            _ => SectionKind.Numbered,
        };
        _builder.Open(kind, mark, new PendingBlock(BlockKind.Lead, SpanOf(i), mark.Length, HeadingText.HasColon(Line(i)[Math.Min(mark.Length, Line(i).Length)..])), _page);
        return i + 1;
    }

    /// <summary>A number at the start of a line may also be a word of the sentence above it: …（１）及び⏎（２）のとおり.</summary>
    bool IsAccepted(HeadingMark mark, int i)
    {
        // A１ answers Q１; among other text it is a size of paper, the name of a route.
        if (mark.Form is CommentForm form)
        {
            // 問７ goes on counting, whatever heading stands between it and 問６.
            return form == CommentForm.Asked ? _builder.Expects(mark) || mark.Ordinal == _asked + 1 : _builder.Ordinal(CommentForm.Asked) == mark.Ordinal;
        }

        // 第５条　　21　34: a row of a table.
        if (mark.Form is CountedForm && mark.Length < Line(i).Length && IsRowOfNumbers(Line(i)[mark.Length..]))
        {
            return false;
        }

        // Ｅ．ラングリー in a list of people is no fifth item.
        if (mark.Form is LetterForm && IsInList(i))
        {
            return false;
        }

        // Ａ．できます。 below 問２ is its answer.
        if (mark.Form is LetterForm && OpensAnswer(i))
        {
            return false;
        }

        if (mark.Form.Rank is HeadingRank.Titled)
        {
            return !_flow.RunsOn(i);
        }

        if (mark.Form.Rank is HeadingRank.Sign or HeadingRank.Bullet)
        {
            return true;
        }

        var rest = Line(i)[Math.Min(mark.Length, Line(i).Length)..];
        var running = _flow.RunsOn(i) && !_layout.Spacing.IsWide(_layout.Lines[i].Gap);
        var expected = _builder.Expects(mark);
        var inBracket = _flow.IsInBracket(i) && !LineEnds.EndsSentence(Line(i - 1));
        var accepted = !inBracket && !(i > 0 && _flow.Fills(i - 1) && InlineReference.HoldsNext(rest, mark)) && !(_flow.IsMidSentence(i) && mark.Form is not SectionSignForm) && !InlineReference.Follows(rest, running || !expected) && (!running || expected || mark.Form is SectionSignForm);
        if (!accepted && !running)
        {
            _findings.Add(new Finding("numberInText", $"行頭の「{mark.Label}」は見出しではなく本文として読みました。", [SpanOf(i)]));
        }

        return accepted;
    }

    static bool IsRowOfNumbers(ReadOnlySpan<char> rest)
    {
        var digits = 0;
        foreach (var c in rest)
        {
            digits += Characters.IsDigit(c) ? 1 : 0;
            if (!Characters.IsDigit(c) && !char.IsWhiteSpace(c) && c is not ('．' or '.' or '，' or ',' or '％' or '%' or '－' or '-' or '▲' or '△'))
            {
                return false;
            }
        }

        return digits > 0;
    }

    int AddNoteLine(int i)
    {
        var opens = OpensNext(i) || NoteOrders.IsInstruction(Line(i)) || RevisionParts.Opens(Line(i)) || IsBehindRowHead()
            || (HeadingForms.TryRead(Line(i), out var mark) && mark.Form is CountedForm && !_flow.RunsOn(i));
        if (!opens && _builder.Top.LastBlock is { Kind: BlockKind.Note } block && (_flow.Continues(i) || IsInInstruction(block, i)) && !_flow.OpensRemark(i))
        {
            block.Lines.Add(SpanOf(i));
            return i + 1;
        }

        return AddBlock(BlockKind.Note, i);
    }

    /// <summary>【修正２】第１章２（１）　〔修文〕 is a line of its own, however far it reaches.</summary>
    bool IsBehindRowHead() =>
        _builder.Top.LastBlock is { Kind: BlockKind.Note, Lines: [var head] } && head.In(_layout.Text) is var line && NoteOrders.MarkerLength(line) > 0 && RevisionTag.TryRead(line, out _);

    /// <summary>（※４）, whatever follows; ※４ without brackets only in front of an order.</summary>
    bool OpensNext(int i) => RevisionMarkers.Length(Line(i), 0, out _) > 0 || NoteOrders.OpensNote(Line(i), Line(i + 1));

    /// <summary>＜１．４）  の・の１つ目の「…」の次に⏎「…」を追加＞: a full line that leaves its order open, whatever spaces it holds.</summary>
    bool IsInInstruction(PendingBlock block, int i)
    {
        var first = block.Lines[0].In(_layout.Text).AsSpan();
        first = first[NoteOrders.MarkerLength(first)..].TrimStart();
        return block.Lines.Count < 3 && NoteOrders.IsInstruction(first) && _flow.Fills(i - 1)
            && !block.Lines.Exists(line => NoteOrders.HasEnd(line.In(_layout.Text)));
    }

    int AddBlock(BlockKind kind, int i)
    {
        _builder.Add(new PendingBlock(kind, SpanOf(i)));
        return i + 1;
    }

    int ReadText(int i)
    {
        if (TitleLines(i) is var title and > 0)
        {
            return OpenTitle(i, title);
        }

        if (IsInList(i) && !_flow.Continues(i))
        {
            return AddBlock(BlockKind.Attendee, i);
        }

        if (OpensAnswer(i))
        {
            return AddBlock(BlockKind.Paragraph, i);
        }

        if (i > 0 && _builder.Top.LastBlock is { Kind: not (BlockKind.Marker or BlockKind.Cell) } last && _flow.Continues(i))
        {
            last.Lines.Add(SpanOf(i));
            return i + 1;
        }

        LeaveFinishedBullet(i);
        return AddBlock(BlockKind.Paragraph, i);
    }

    bool IsList(PendingBlock head) =>
        _builder.Top.Rank is HeadingRank.Titled or HeadingRank.Sign or HeadingRank.Numbered && head.Lines.Count == 1
        && HeadingText.FromLead(HeadingText.LeadText(_layout.Text, head), HeadingRank.Sign) is { } heading && ListTitleForm.IsListTitle(heading);

    /// <summary>３　出席者⏎（座長）　山田 太郎　…: people, and no sentence that tells who takes part (委員は、…から選ぶ。).</summary>
    bool IsInList(int i) =>
        _builder.Top.Lead is { } head && IsList(head) && _builder.Top.LastBlock is not { Kind: BlockKind.Footnote }
        && (_builder.Top.Rank != HeadingRank.Numbered || !LineEnds.EndsSentence(Line(i)));

    /// <summary>A bullet that ended its sentence is over; what follows belongs to the item that holds the list, unless it is a remark in brackets or an arrow.</summary>
    void LeaveFinishedBullet(int i)
    {
        if (_builder.Top.Rank == HeadingRank.Bullet && _builder.Top.Lead is { } lead
            && !HeadingText.IsHeading(_layout.Text, lead) && Line(i)[0] is not ('（' or '(' or '→' or '⇒'))
        {
            _builder.CloseBullets();
        }
    }

    /// <summary>（答）…, 答　… behind a question, wherever the margin cut the line above; only the first is the answer's beginning.</summary>
    bool OpensAnswer(int i) =>
        _builder.Top.Mark.Form == CommentForm.Asked && CommentForm.IsUnnumberedAnswer(Line(i)) && !_builder.Top.Content.OfType<PendingBlock>().Skip(1).Any(block => CommentForm.IsUnnumberedAnswer(block.Lines[0].In(_layout.Text)));

    int TitleLines(int i) => TitleFinder.Lines(_layout, _flow, _builder, i);

    int OpenTitle(int i, int count)
    {
        var form = TitleFinder.IsSlideTitle(_layout, i) ? LayoutForm.Title : LayoutForm.Subtitle;
        var lead = new PendingBlock(BlockKind.Lead, SpanOf(i));
        for (var j = i + 1; j < i + count; j++)
        {
            lead.Lines.Add(SpanOf(j));
        }

        _builder.Open(SectionKind.Titled, form.Mark(""), lead, _page);
        return i + count;
    }
}
