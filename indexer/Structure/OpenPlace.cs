using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>What the open section makes of a line: one of the people it lists, the answer to its question.</summary>
internal sealed class OpenPlace(PageLayout layout, OutlineBuilder builder)
{
    bool IsList(PendingBlock head) =>
        builder.Top.Rank is HeadingRank.Titled or HeadingRank.Sign or HeadingRank.Numbered && head.Lines.Count == 1
        && HeadingText.FromLead(HeadingText.LeadText(layout.Text, head), HeadingRank.Sign) is { } heading && ListTitleForm.IsListTitle(heading);

    /// <summary>３　出席者⏎（座長）　山田 太郎　…: people, and no sentence that tells who takes part (委員は、…から選ぶ。).</summary>
    public bool IsInList(int i) =>
        builder.Top.Lead is { } head && IsList(head) && builder.Top.LastBlock is not { Kind: BlockKind.Footnote }
        && (builder.Top.Rank != HeadingRank.Numbered || !LineEnds.EndsSentence(layout.Line(i)));

    /// <summary>（答）…, 答　… behind a question, wherever the margin cut the line above; only the first is the answer's beginning.</summary>
    public bool OpensAnswer(int i) =>
        builder.Top.Mark.Form == CommentForm.Asked && CommentForm.IsUnnumberedAnswer(layout.Line(i)) && !builder.Top.Content.OfType<PendingBlock>().Skip(1).Any(block => CommentForm.IsUnnumberedAnswer(block.Lines[0].In(layout.Text)));
}
