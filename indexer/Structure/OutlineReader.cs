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
    readonly HeadingLines _headings;
    readonly NoteLines _notes;
    readonly FootnoteMarkers _markers = new();
    readonly List<Noise> _noise;
    int _page = 1;
    bool _inNotes;

    public OutlineReader(PageLayout layout, List<Noise> noise, List<Finding> findings)
    {
        _layout = layout;
        _flow = new LineFlow(layout);
        _builder = new OutlineBuilder(layout.Text);
        _place = new OpenPlace(layout, _builder);
        _choice = new HeadingChoice(layout, _flow, _builder, _place, findings);
        _headings = new HeadingLines(layout, _builder, _choice, noise, findings);
        _notes = new NoteLines(layout, _flow, _builder);
        _noise = noise;
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
                _markers.Note(Line(line));
            }
        }

        return _builder.Root;
    }

    ReadOnlySpan<char> Line(int i) => _layout.Line(i);

    SourceSpan SpanOf(int i) => _layout.Lines[i].Span;

    int ReadAt(int i)
    {
        if (!_inNotes && ComparisonTables.Opens(_layout, i))
        {
            _builder.CloseBullets();
            return new ComparisonTables(_layout, _flow, _builder, _noise, _page).Read(i);
        }

        var opens = HeadingForms.TryRead(Line(i), out var mark);
        if (opens && OpensPart(mark, i))
        {
            _inNotes = false;
            _markers.Clear();
            return _headings.OpenPart(mark, i, _page);
        }

        if (!_inNotes && NoteOrders.IsListTitle(Line(i)) && NoteOrders.OpensNote(Line(i + 1), Line(i + 2)))
        {
            return _headings.OpenTitle(LayoutForm.Subtitle, i, 1, _page);
        }

        if ((NoteOrders.IsPartTitle(Line(i)) || (!_inNotes && NoteOrders.IsTitle(Line(i)))) && NoteOrders.OpensNote(Line(i + 1), Line(i + 2)))
        {
            _builder.CloseToPart();
            return AddBlock(BlockKind.Marker, i);
        }

        if (NoteOrders.OpensNote(Line(i), Line(i + 1)))
        {
            _inNotes = true;
            _builder.CloseToPart();
        }

        return _inNotes ? _notes.Add(i) : ReadBody(opens ? mark : null, i);
    }

    /// <summary>Among notes a part is told from an article that one of them proposes.</summary>
    bool OpensPart(HeadingMark mark, int i) =>
        (mark.Form.Rank == HeadingRank.Part && _choice.IsAccepted(mark, i) && !(_inNotes && _notes.IsNewArticle(mark)))
        || (_inNotes && _builder.IsNextPart(mark) && _notes.AreLeftAt(i));

    int ReadBody(HeadingMark? opened, int i)
    {
        if (IssueHeader.Is(Line(i)))
        {
            return new IssueTables(_layout, _builder, _page).Read(i);
        }

        if (RevisionMarkers.IsAlone(Line(i)))
        {
            return AddBlock(BlockKind.Marker, i);
        }

        if (opened is { } mark && _choice.IsAccepted(mark, i))
        {
            return _headings.Open(mark, i, _page);
        }

        if (IsCell(i))
        {
            return AddBlock(BlockKind.Cell, i);
        }

        return IsFootnote(i) ? AddBlock(BlockKind.Footnote, i) : ReadText(i);
    }

    /// <summary>A figure alone, which no sentence above it waited for.</summary>
    bool IsCell(int i) =>
        FigureCell.Is(Line(i))
        && !(_builder.Top.LastBlock is { Kind: BlockKind.Lead or BlockKind.Paragraph } && _flow.IsCut(i) && FigureCell.IsAnnounced(Line(i - 1)));

    /// <summary>Behind （ the marker belongs to the text that the margin cut.</summary>
    bool IsFootnote(int i) => _markers.IsFootnote(Line(i)) && !(i > 0 && Line(i - 1)[^1] is '（' or '(');

    int AddBlock(BlockKind kind, int i)
    {
        _builder.Add(new PendingBlock(kind, SpanOf(i)));
        return i + 1;
    }

    int ReadText(int i)
    {
        if (TitleFinder.Lines(_layout, _flow, _builder, i) is var count and > 0)
        {
            return _headings.OpenTitle(TitleFinder.IsSlideTitle(_layout, i) ? LayoutForm.Title : LayoutForm.Subtitle, i, count, _page);
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
}
