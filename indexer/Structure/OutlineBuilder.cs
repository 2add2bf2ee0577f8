using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// The stack of open sections. Parts stand in a fixed order; numbered forms are ordered by the document itself:
/// a form that is open is continued, a new one goes below what is open.
/// </summary>
internal sealed class OutlineBuilder(string text)
{
    readonly List<OpenSection> _open = [new OpenSection(SectionKind.Root, LayoutForm.Root.Mark(""), 1)];

    public OpenSection Root => _open[0];

    public OpenSection Top => _open[^1];

    public bool IsOpen(HeadingRank rank) => _open.Exists(section => section.Kind != SectionKind.Root && section.Rank == rank);

    /// <summary>Whether the number is the next of an open series, or the first of one that may start here.</summary>
    public bool Expects(HeadingMark mark)
    {
        var sibling = _open.FindLastIndex(section => section.Mark.Form == mark.Form);
        if (sibling < 0)
        {
            return mark.Ordinal <= 1 || Top.LastOrdinal(mark.Form) + 1 == mark.Ordinal;
        }

        var last = _open[sibling].Mark;
        return mark.Ordinal == last.Ordinal + 1 || (mark.Ordinal == last.Ordinal && mark.Branch > last.Branch) || mark.Ordinal == 1;
    }

    /// <summary>The number of the innermost open section of a form; 0 where none is open.</summary>
    public int Ordinal(IHeadingForm form) => _open.FindLast(section => section.Mark.Form == form)?.Mark.Ordinal ?? 0;

    /// <summary>The part with this number that is open now: a page that repeats its heading goes on with it.</summary>
    public OpenSection? Repeated(HeadingMark mark) =>
        _open.Find(section => mark.Form.Rank == HeadingRank.Part && section.Mark.Form == mark.Form
            && section.Mark.Ordinal == mark.Ordinal && section.Mark.Branch == mark.Branch
            && section.Mark.Label == mark.Label);

    public void CloseTo(OpenSection section) => _open.RemoveRange(_open.IndexOf(section) + 1, _open.Count - _open.IndexOf(section) - 1);

    /// <summary>Closes everything below the innermost part, which is where revision notes belong; without parts, below the outermost number.</summary>
    public void CloseToPart()
    {
        var outermost = IsOpen(HeadingRank.Part) ? null : _open.Find(section => section.Rank == HeadingRank.Numbered);
        CloseWhile(section => section.Rank != HeadingRank.Part && section != outermost);
    }

    /// <summary>Behind notes that stand in ２．: whether ３． opens the next place like it.</summary>
    public bool IsNextPart(HeadingMark mark) =>
        mark.Form.Rank == HeadingRank.Numbered && Top.Kind == SectionKind.Numbered && Top.Mark.Form == mark.Form && mark.Ordinal == Top.Mark.Ordinal + 1;

    /// <summary>Whether the number is the next of a place or of one that holds it: ５ behind ４．４.</summary>
    public bool IsNextOf(OpenSection section, HeadingMark mark) =>
        _open.TakeWhile(above => above != section).Append(section).Any(open => open.Mark.Form == mark.Form && mark.Ordinal == open.Mark.Ordinal + 1);

    public void CloseBullets() => CloseWhile(section => section.Rank == HeadingRank.Bullet);

    public OpenSection Open(SectionKind kind, HeadingMark mark, PendingBlock? lead, int page)
    {
        MakeRoom(mark);
        var section = new OpenSection(kind, mark, page);
        if (lead is not null)
        {
            section.Content.Add(lead);
        }

        Top.Add(section);
        _open.Add(section);
        return section;
    }

    public void Add(PendingBlock block) => Top.Content.Add(block);

    void MakeRoom(HeadingMark mark)
    {
        if (mark.Form.Rank == HeadingRank.Part)
        {
            CloseWhile(section => section.Rank != HeadingRank.Part || section.Mark.Form.Level >= mark.Form.Level);
            return;
        }

        var sibling = _open.FindLastIndex(section => section.Mark.Form == mark.Form);
        if (sibling > 0)
        {
            _open.RemoveRange(sibling, _open.Count - sibling);
            return;
        }

        CloseWhile(section => !MayHold(section, mark));
    }

    /// <summary>
    /// What a form that is not open yet may go below. ■議事 may hold 1); ○ in front of a paragraph or among numbered
    /// items may not, and no sign holds a series that starts elsewhere than at 1.
    /// </summary>
    bool MayHold(OpenSection section, HeadingMark mark) => (section.Rank, mark.Form.Rank) switch
    {
        (HeadingRank.Bullet, not HeadingRank.Bullet) => false,
        (HeadingRank.Sign, HeadingRank.Numbered) => (mark.Ordinal == 1 || mark.Form == CommentForm.Asked) && section.Lead is { } lead && HeadingText.IsHeading(text, lead)
            && (lead.EndsWithColon || !IsNumbered(section)),
        (HeadingRank.Sign, HeadingRank.Titled) => false,
        _ => true,
    };

    bool IsNumbered(OpenSection section) =>
        _open.TakeWhile(above => above != section).Any(above => above.Kind == SectionKind.Numbered);

    void CloseWhile(Func<OpenSection, bool> closes)
    {
        while (Top.Kind != SectionKind.Root && closes(Top))
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
