using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>The lines of an old/new table in two columns → its articles, each with two sides.</summary>
internal sealed class ComparedRows(PageLayout layout, OutlineBuilder builder, OpenSection holder, ComparedColumns columns)
{
    List<SourceSpan> _captions = [];
    OpenSection? _row;
    OpenSection? _left;
    OpenSection? _right;
    HeadingMark _number;

    public void Add(SourceSpan? left, SourceSpan? right, int page)
    {
        if (left is { } cell && IsCaption(cell) && (right is null || IsCaption(right.Value)))
        {
            _row = _left = _right = null;
            _captions.AddRange(right is { } other ? [cell, other] : [cell]);
            return;
        }

        if (StartsRow(left, out var mark) || StartsRow(right, out mark))
        {
            Open(mark, left ?? right ?? default, page);
            left = left is { } first ? Behind(first, mark.Length) : null;
        }

        Add(left, columns.NewIsLeft, columns.LeftHead, ref _left, page);
        Add(right, !columns.NewIsLeft, columns.RightHead, ref _right, page);
    }

    bool IsCaption(SourceSpan cell) => cell.In(layout.Text) is ['（' or '(', _, .., '）' or ')'] text && text.IndexOfAny(['）', ')']) == text.Length - 1
        && !ComparedSigns.IsAny(text);

    bool StartsRow(SourceSpan? cell, out HeadingMark mark)
    {
        mark = default;
        return cell is { Length: > 0 } span && HeadingForms.TryRead(span.In(layout.Text), out mark) && mark.Form is CountedForm { IsArticle: true }
            && !(_row is not null && mark.Ordinal == _number.Ordinal && mark.Branch == _number.Branch);
    }

    void Open(HeadingMark mark, SourceSpan cell, int page)
    {
        builder.CloseTo(holder);
        var number = new SourceSpan(cell.Start, Math.Min(cell.End, cell.Start + mark.Length));
        SourceSpan[] lines = [.. _captions, Trimmed(number)];
        var lead = new PendingBlock(BlockKind.Lead, lines[0], _captions.Count == 0 ? mark.Length : 0);
        lead.Lines.AddRange(lines.Skip(1));

        _row = builder.Open(SectionKind.Numbered, ComparedForm.Article.Mark(mark.Label, mark.Ordinal, mark.Length, mark.Branch), lead, page);
        (_left, _right, _captions, _number) = (null, null, [], mark);
    }

    static SourceSpan? Behind(SourceSpan cell, int length) => cell.Length > length ? cell with { Start = cell.Start + length } : null;

    SourceSpan Trimmed(SourceSpan span)
    {
        while (span.Length > 1 && char.IsWhiteSpace(layout.Text[span.End - 1]))
        {
            span = span with { End = span.End - 1 };
        }

        return span;
    }

    void Add(SourceSpan? cell, bool isNew, SourceSpan head, ref OpenSection? side, int page)
    {
        if (cell is not { Length: > 0 } span)
        {
            return;
        }

        if (side is null)
        {
            builder.CloseTo(_row ?? holder);
            var label = string.Concat(head.In(layout.Text).Where(c => !char.IsWhiteSpace(c)));
            side = builder.Open(SectionKind.Titled, (isNew ? ComparedForm.New : ComparedForm.Old).Mark(label), null, page);
        }

        if (side.LastBlock is { } last && !HeadingForms.TryRead(span.In(layout.Text), out _))
        {
            last.Lines.Add(span);
        }
        else
        {
            side.Content.Add(new PendingBlock(BlockKind.Paragraph, span));
        }
    }
}
