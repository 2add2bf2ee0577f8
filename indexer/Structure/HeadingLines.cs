using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>The lines that open a section: what kind of section it is, and how much of it is its heading.</summary>
internal sealed class HeadingLines(PageLayout layout, OutlineBuilder builder, HeadingChoice choice, List<Noise> noise, List<Finding> findings)
{
    /// <summary>Opens a part, unless its heading only stands again at the top of the next page; the line behind it.</summary>
    public int OpenPart(HeadingMark mark, int i, int page)
    {
        if (builder.Repeated(mark) is { } same && SameHeading(same, mark, i))
        {
            builder.CloseTo(same);
            noise.Add(new Noise(NoiseKind.RepeatedLine, SpanOf(i)));
            return i + 1;
        }

        return Open(mark, i, page);
    }

    bool SameHeading(OpenSection section, HeadingMark mark, int i) =>
        section.Lead is { } lead && layout.Line(i)[mark.Length..].SequenceEqual(HeadingText.LeadText(layout.Text, lead));

    public int Open(HeadingMark mark, int i, int page)
    {
        if (mark.Form.Rank == HeadingRank.Numbered && mark.Form is not CommentForm && !builder.Expects(mark) && builder.IsOpen(HeadingRank.Numbered))
        {
            findings.Add(new Finding("numbering", $"「{mark.Label}」の番号が前の番号に続いていません。", [SpanOf(i)]));
        }

        choice.Remember(mark);
        var line = layout.Line(i);
        var hasColon = HeadingText.HasColon(line[Math.Min(mark.Length, line.Length)..]);
        builder.Open(KindOf(mark.Form), mark, new PendingBlock(BlockKind.Lead, SpanOf(i), mark.Length, hasColon), page);
        return i + 1;
    }

    static SectionKind KindOf(IHeadingForm form) => form.Rank switch
    {
        HeadingRank.Titled => SectionKind.Titled,
        _ when form is EnclosedTitleForm or MarkdownForm or AnnexForm => SectionKind.Titled,
        HeadingRank.Sign or HeadingRank.Bullet => SectionKind.Bullet,
        _ => SectionKind.Numbered,
    };

    /// <summary>A title without a number, of one line or more.</summary>
    public int OpenTitle(LayoutForm form, int i, int count, int page)
    {
        var lead = new PendingBlock(BlockKind.Lead, SpanOf(i));
        for (var j = i + 1; j < i + count; j++)
        {
            lead.Lines.Add(SpanOf(j));
        }

        builder.Open(SectionKind.Titled, form.Mark(""), lead, page);
        return i + count;
    }

    SourceSpan SpanOf(int i) => layout.Lines[i].Span;
}
