using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>Open sections → the finished tree: text joined, spans closed, bullets counted, labels given.</summary>
internal sealed class SectionTree(string text)
{
    readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);

    public Section Finish(OpenSection root) => Finish(root, SectionLabel.Root, 0, root.Content.Count == 0 ? default : new SourceSpan(FirstOf(root), FirstOf(root)));

    Section Finish(OpenSection open, SectionLabel above, int bulletOrdinal, SourceSpan start)
    {
        var heading = HeadingOf(open, above);
        var label = above.Below(open, heading, bulletOrdinal);
        var content = new Node[open.Content.Count];
        var bullets = new BulletCounter();
        var end = start.End;
        for (var i = 0; i < content.Length; i++)
        {
            content[i] = open.Content[i] is OpenSection child
                ? Finish(child, label, bullets.Count(child.Mark), new SourceSpan(FirstOf(child), FirstOf(child)))
                : Finish((PendingBlock)open.Content[i]);
            end = Math.Max(end, content[i].Span.End);
        }

        return new Section
        {
            Kind = open.Kind,
            Label = Unique(label.Own),
            Form = open.Mark.Form.Name,
            Number = open.Mark.Label.Trim(),
            Ordinal = bulletOrdinal > 0 ? bulletOrdinal : open.Mark.Ordinal,
            Heading = heading,
            Page = open.Page,
            Content = content,
            Span = new SourceSpan(start.Start, end),
        };
    }

    /// <summary>A number that comes again (two slides count alike) is told apart by how often it came.</summary>
    string Unique(string label)
    {
        var times = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return times == 1 ? label : $"{label}〔{times}回目〕";
    }

    string? HeadingOf(OpenSection open, SectionLabel above) => open switch
    {
        { Mark.Form: ComparedForm, Kind: SectionKind.Titled } => open.Mark.Label,
        { Mark.Form: ComparedForm, Lead: { MarkLength: 0 } lead } => LineJoiner.Join(text, [lead.Lines[0]]).Trim('（', '）', '(', ')'),
        { Kind: SectionKind.Root } or { Rank: HeadingRank.Bullet } or { Lead: null } => null,
        { Kind: SectionKind.Issue } => null,
        // The question is the heading of its answer, though it is a sentence.
        { Mark.Form: CommentForm } when IsAnswered(open) => HeadingText.LeadText(text, open.Lead),
        { Rank: HeadingRank.Sign } when !above.Names(open) => null,
        { Rank: HeadingRank.Titled } => HeadingText.LeadText(text, open.Lead).Trim('＜', '＞', '<', '>', '〈', '〉', '《', '》', '≪', '≫'),
        _ => HeadingText.FromLead(HeadingText.LeadText(text, open.Lead), open.Rank),
    };

    bool IsAnswered(OpenSection open) =>
        open.Mark.Form == CommentForm.Asked && open.Content.OfType<PendingBlock>().Skip(1).Any(block => CommentForm.IsUnnumberedAnswer(block.Lines[0].In(text)));

    Block Finish(PendingBlock block) => new()
    {
        Kind = block.Kind,
        Lines = block.Lines,
        Text = block.Kind == BlockKind.Lead ? HeadingText.LeadText(text, block) : LineJoiner.Join(text, block.Lines),
        Span = new SourceSpan(block.Lines[0].Start, block.Lines[^1].End),
    };

    static int FirstOf(OpenSection open) => open.Content[0] is OpenSection child ? FirstOf(child) : ((PendingBlock)open.Content[0]).Lines[0].Start;

    /// <summary>Counts list items by their sign: 3つ目の・.</summary>
    sealed class BulletCounter
    {
        readonly Dictionary<IHeadingForm, int> _counts = [];

        public int Count(HeadingMark mark) =>
            mark.Form.Rank is HeadingRank.Bullet or HeadingRank.Sign ? _counts[mark.Form] = _counts.GetValueOrDefault(mark.Form) + 1 : 0;
    }
}
