using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// An old/new table (新旧対照表): each article with its text as it is to read and as it stands, one above the other
/// (＜改正案＞ … ＜現行＞ …) or in two columns.
/// </summary>
internal sealed class ComparisonTables(PageLayout layout, LineFlow flow, OutlineBuilder builder, List<Noise> noise, int page)
{
    const int LongestSide = 80;

    readonly OpenSection _holder = builder.Top;
    int _page = page;
    int _turned = -1;
    OpenSection? _article;

    public static bool Opens(PageLayout layout, int i) => ComparedColumns.TryRead(layout, i, out _) || PairAt(layout, i) >= 0;

    /// <summary>Reads the whole table and returns the line behind it.</summary>
    public int Read(int i)
    {
        _turned = i;
        while (i < layout.Lines.Count)
        {
            if (ComparedColumns.TryRead(layout, i, out var columns))
            {
                Close();
                builder.Add(new PendingBlock(BlockKind.Cell, layout.Lines[i].Span));
                i = ReadColumns(i + 1, columns);
            }
            else if (PairAt(layout, i) is var side and >= 0)
            {
                i = ReadPair(i, side);
            }
            else
            {
                break;
            }
        }

        builder.CloseTo(_holder);
        return i;
    }

    void Close()
    {
        builder.CloseTo(_holder);
        _article = null;
    }

    /// <summary>Where ＜改正案＞ stands, with at most a caption and the article's number between here and there; -1 where no pair begins here.</summary>
    static int PairAt(PageLayout layout, int i)
    {
        var at = i;
        at += IsCaption(layout.Line(at)) ? 1 : 0;
        at += IsArticle(layout.Line(at), out var mark) && IsHead(layout.Line(at)[mark.Length..]) ? 1 : 0;
        var side = SideOf(layout.Line(at));
        if (side == RevisionPart.None)
        {
            return -1;
        }

        for (var other = at + 1; other < Math.Min(layout.Lines.Count, at + LongestSide); other++)
        {
            if (SideOf(layout.Line(other)) is var next and not RevisionPart.None)
            {
                return next == side ? -1 : at;
            }
        }

        return -1;
    }

    static RevisionPart SideOf(ReadOnlySpan<char> line) =>
        RevisionParts.Length(line, out var part) is var length and > 0 && part is RevisionPart.New or RevisionPart.Old && (length == line.Length || HasSideInFront(line)) ? part : RevisionPart.None;

    /// <summary>（新）町は、…: the text of a side begins behind its name.</summary>
    static bool HasSideInFront(ReadOnlySpan<char> line) => RevisionParts.Closing(line[0]) is { } closing && line.IndexOf(closing) > 0;

    /// <summary>（届出の期限）: what an article is about, above its number.</summary>
    static bool IsCaption(ReadOnlySpan<char> line) =>
        line.Length > 3 && line[0] is '（' or '(' && line.IndexOfAny('）', ')') == line.Length - 1 && SideOf(line) == RevisionPart.None && !ComparedSigns.IsAny(line);

    /// <summary>第５条 or 第５条（目的）; a number with a text behind it opens the text of a side.</summary>
    static bool IsHead(ReadOnlySpan<char> rest) => rest.IsEmpty || IsCaption(rest);

    static bool IsArticle(ReadOnlySpan<char> line, out HeadingMark mark) =>
        HeadingForms.TryRead(line, out mark) && mark.Form is CountedForm { IsArticle: true };

    int ReadPair(int i, int side)
    {
        Close();
        if (side > i)
        {
            Turn(i);
            OpenArticle(i, side);
        }

        for (i = side; i < layout.Lines.Count && SideOf(layout.Line(i)) is var part and not RevisionPart.None;)
        {
            i = ReadSide(i, part);
        }

        return i;
    }

    /// <summary>（届出の期限）⏎第５条 is the head of an article, whichever of the two is there.</summary>
    void OpenArticle(int first, int end)
    {
        var captioned = IsCaption(layout.Line(first));
        var numbered = IsArticle(layout.Line(end - 1), out var mark);
        var lead = new PendingBlock(BlockKind.Lead, layout.Lines[first].Span, captioned ? 0 : mark.Length);
        if (captioned && numbered)
        {
            lead.Lines.Add(layout.Lines[end - 1].Span);
        }

        _article = numbered ? builder.Open(SectionKind.Numbered, ComparedForm.Article.Mark(mark.Label, mark.Ordinal, mark.Length, mark.Branch), lead, _page)
            : builder.Open(SectionKind.Titled, LayoutForm.Subtitle.Mark(""), lead, _page);
    }

    int ReadSide(int i, RevisionPart part)
    {
        Turn(i);
        var label = layout.Line(i);
        builder.CloseTo(_article ?? _holder);
        var form = part == RevisionPart.New ? ComparedForm.New : ComparedForm.Old;
        var (line, length) = (layout.Lines[i].Span, RevisionParts.Length(label, out _));
        var name = label[..length].TrimEnd();
        builder.Open(SectionKind.Titled, form.Mark(Plain(name)), new PendingBlock(BlockKind.Lead, new SourceSpan(line.Start, line.Start + name.Length)), _page);
        if (length < label.Length)
        {
            builder.Add(new PendingBlock(BlockKind.Paragraph, new SourceSpan(line.Start + length, line.End)));
        }

        for (i++; i < layout.Lines.Count && !Ends(i); i++)
        {
            Turn(i);
            AddLine(i);
        }

        return i;
    }

    void AddLine(int i)
    {
        if (builder.Top.LastBlock is { Kind: BlockKind.Paragraph } last && flow.Continues(i) && !HeadingForms.TryRead(layout.Line(i), out _))
        {
            last.Lines.Add(layout.Lines[i].Span);
        }
        else
        {
            builder.Add(new PendingBlock(BlockKind.Paragraph, layout.Lines[i].Span));
        }
    }

    bool Ends(int i) => SideOf(layout.Line(i)) != RevisionPart.None || PairAt(layout, i) >= 0 || ComparedColumns.TryRead(layout, i, out _) || Leaves(i);

    /// <summary>Ⅲ, 第２章, or the next number of what holds the table: behind the table the text goes on.</summary>
    bool Leaves(int i)
    {
        var line = layout.Line(i);
        if (!HeadingForms.TryRead(line, out var mark))
        {
            return Plain(line) == "附則";
        }

        return mark.Form.Rank == HeadingRank.Part ? mark.Form is not CountedForm { IsArticle: true }
            : mark.Form.Rank == HeadingRank.Numbered && builder.IsNextOf(_holder, mark) && !line.Contains('。') && !flow.Fills(i);
    }

    /// <summary>Counts the pages up to a line; the first one was counted by who called.</summary>
    void Turn(int i)
    {
        for (; _turned < i; _turned++)
        {
            _page += layout.StartsPage[_turned + 1] ? 1 : 0;
        }
    }

    /// <summary>＜現　行＞ is called 現行.</summary>
    static string Plain(ReadOnlySpan<char> label) =>
        string.Concat(label.ToString().Where(c => !char.IsWhiteSpace(c) && c is not ('：' or ':') && (char.IsLetterOrDigit(c) || c == '・')));

    /// <summary>What is printed between two cells, or in front of them.</summary>
    IEnumerable<Noise> Bars(SourceSpan line, SourceSpan? left, SourceSpan? right) =>
        Enumerable.Range(line.Start, line.Length).Where(at => !char.IsWhiteSpace(layout.Text[at]))
            .Select(at => new SourceSpan(at, at + 1)).Where(at => left?.Contains(at) != true && right?.Contains(at) != true).Select(at => new Noise(NoiseKind.Ornament, at));

    int ReadColumns(int i, ComparedColumns columns)
    {
        var rows = new ComparedRows(layout, builder, _holder, columns);
        for (; i < layout.Lines.Count && !Ends(i) && columns.Cut(layout, i) is var (left, right); i++)
        {
            Turn(i);
            noise.AddRange(Bars(layout.Lines[i].Span, left, right));
            rows.Add(left, right, _page);
        }

        return i;
    }
}
