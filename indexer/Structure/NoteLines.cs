using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>The lines of revision notes: where one starts, what belongs to it, and where all of them end.</summary>
internal sealed class NoteLines(PageLayout layout, LineFlow flow, OutlineBuilder builder)
{
    /// <summary>Where nothing is numbered above １．, the next of its numbers with a heading ends the notes, unless an order asks for it.</summary>
    public bool AreLeftAt(int i) =>
        !layout.Line(i).Contains('。') && !IsBehindOrder;

    /// <summary>
    /// ＜第三条の次に追加＞⏎第四条（…）: an article that a note proposes. It stands right behind its order, or its number
    /// is not the next of the articles in the text.
    /// </summary>
    public bool IsNewArticle(HeadingMark mark) =>
        mark.Form is CountedForm { IsArticle: true }
        && (!builder.Expects(mark) || IsBehindOrder);

    /// <summary>＜…に次を追加＞: what stands right below it is what the order brings.</summary>
    bool IsBehindOrder => builder.Top.LastBlock is { Kind: BlockKind.Note } order && NoteOrders.BringsText(LineJoiner.Join(layout.Text, order.Lines));

    /// <summary>The line goes on with the note, or opens the next; the line behind it.</summary>
    public int Add(int i)
    {
        var opens = OpensNext(i) || NoteOrders.IsInstruction(layout.Line(i)) || RevisionParts.Opens(layout.Line(i)) || IsBehindRowHead()
            || (HeadingForms.TryRead(layout.Line(i), out var mark) && mark.Form is CountedForm && !flow.RunsOn(i));
        if (!opens && builder.Top.LastBlock is { Kind: BlockKind.Note } block && (flow.Continues(i) || IsInInstruction(block, i)) && !flow.OpensRemark(i))
        {
            block.Lines.Add(layout.Lines[i].Span);
            return i + 1;
        }

        builder.Add(new PendingBlock(BlockKind.Note, layout.Lines[i].Span));
        return i + 1;
    }

    /// <summary>【修正２】第１章２（１）　〔修文〕 is a line of its own, however far it reaches.</summary>
    bool IsBehindRowHead() =>
        builder.Top.LastBlock is { Kind: BlockKind.Note, Lines: [var head] } && head.In(layout.Text) is var line && NoteOrders.MarkerLength(line) > 0 && RevisionTag.TryRead(line, out _);

    /// <summary>（※４）, whatever follows; ※４ without brackets only in front of an order.</summary>
    bool OpensNext(int i) => RevisionMarkers.Length(layout.Line(i), 0, out _) > 0 || NoteOrders.OpensNote(layout.Line(i), layout.Line(i + 1));

    /// <summary>＜１．４）  の・の１つ目の「…」の次に⏎「…」を追加＞: a full line that leaves its order open, whatever spaces it holds.</summary>
    bool IsInInstruction(PendingBlock block, int i)
    {
        var first = block.Lines[0].In(layout.Text).AsSpan();
        first = first[NoteOrders.MarkerLength(first)..].TrimStart();
        return block.Lines.Count < 3 && NoteOrders.IsInstruction(first) && flow.Fills(i - 1)
            && !block.Lines.Exists(line => NoteOrders.HasEnd(line.In(layout.Text)));
    }
}
