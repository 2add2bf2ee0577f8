using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>Walks the printed lines and decides for each whether it opens a section, goes on, or stands alone.</summary>
internal sealed class OutlineReader
{
    readonly PageLayout _layout;
    readonly LineFlow _flow;
    readonly OutlineBuilder _builder;
    readonly OpenPlace _place;
    readonly HeadingChoice _choice;
    readonly NoteLines _notes;
    readonly List<Finding> _findings;
    readonly List<Noise> _noise;
    int _page = 1;
    bool _inNotes;
    readonly HashSet<int> _markersSeen = [];

    public OutlineReader(PageLayout layout, List<Noise> noise, List<Finding> findings)
    {
        _layout = layout;
        _flow = new LineFlow(layout);
        _builder = new OutlineBuilder(layout.Text);
        _place = new OpenPlace(layout, _builder);
        _choice = new HeadingChoice(layout, _flow, _builder, _place, findings);
        _notes = new NoteLines(layout, _flow, _builder);
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
        if (opens && mark.Form.Rank == HeadingRank.Part && _choice.IsAccepted(mark, i) && !(_inNotes && _notes.IsNewArticle(mark)))
        {
            return OpenPart(mark, i);
        }

        if (_inNotes && opens && _builder.IsNextPart(mark) && _notes.AreLeftAt(i))
        {
            return OpenPart(mark, i);
        }

        if (!_inNotes && NoteOrders.IsListTitle(line) && NoteOrders.OpensNote(Line(i + 1), Line(i + 2)))
        {
            _builder.Open(SectionKind.Titled, LayoutForm.Subtitle.Mark(""), new PendingBlock(BlockKind.Lead, SpanOf(i)), _page);
            return i + 1;
        }

        if ((NoteOrders.IsPartTitle(line) || (!_inNotes && NoteOrders.IsTitle(line))) && NoteOrders.OpensNote(Line(i + 1), Line(i + 2)))
        {
            _builder.CloseToPart();
            return AddBlock(BlockKind.Marker, i);
        }

        if (NoteOrders.OpensNote(line, Line(i + 1)))
        {
            _inNotes = true;
            _builder.CloseToPart();
        }

        if (_inNotes)
        {
            return _notes.Add(i);
        }

        if (IssueHeader.Is(line))
        {
            return new IssueTables(_layout, _builder, _page).Read(i);
        }

        if (RevisionMarkers.IsAlone(line))
        {
            return AddBlock(BlockKind.Marker, i);
        }

        if (opens && _choice.IsAccepted(mark, i))
        {
            return OpenSection(mark, i);
        }

        if (FigureCell.Is(line) && !(_builder.Top.LastBlock is { Kind: BlockKind.Lead or BlockKind.Paragraph } && _flow.IsCut(i) && FigureCell.IsAnnounced(Line(i - 1))))
        {
            return AddBlock(BlockKind.Cell, i);
        }

        return IsFootnote(line) && !(i > 0 && Line(i - 1)[^1] is '（' or '(') ? AddBlock(BlockKind.Footnote, i) : ReadText(i);
    }

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

        _choice.Remember(mark);
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

        if (_place.IsInList(i) && !_flow.Continues(i))
        {
            return AddBlock(BlockKind.Attendee, i);
        }

        if (_place.OpensAnswer(i))
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

    /// <summary>A bullet that ended its sentence is over; what follows belongs to the item that holds the list, unless it is a remark in brackets or an arrow.</summary>
    void LeaveFinishedBullet(int i)
    {
        if (_builder.Top.Rank == HeadingRank.Bullet && _builder.Top.Lead is { } lead
            && !HeadingText.IsHeading(_layout.Text, lead) && Line(i)[0] is not ('（' or '(' or '→' or '⇒'))
        {
            _builder.CloseBullets();
        }
    }

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
