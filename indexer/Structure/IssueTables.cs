using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// A two-column table whose rows arrive one column after the other: under the header 小論点　対応案 a numbered
/// issue, an empty line, the response, an empty line … and at the page's foot the larger issue with its name below it.
/// </summary>
internal sealed class IssueTables(PageLayout layout, OutlineBuilder builder, int page)
{
    bool _hasMinistries;

    /// <summary>Reads from the header to the end of the page's table; returns the line behind it.</summary>
    public int Read(int header)
    {
        var (name, hasMinistries) = IssueHeader.Read(Line(header));
        _hasMinistries = hasMinistries;
        var groups = new IssueGroups(layout, name, hasMinistries).Read(header + 1);
        var larger = LargerIssue(groups);
        builder.Add(new PendingBlock(BlockKind.Cell, layout.Lines[header].Span));
        for (var g = 0; g < groups.Count; g++)
        {
            var (first, end) = groups[g];
            if (g == larger)
            {
                CloseRows();
                AddLines(BlockKind.Paragraph, first, end);
                builder.Add(new PendingBlock(BlockKind.Cell, layout.Lines[groups[g + 1].First].Span));
                break;
            }

            if (IsNameOfLarger(Line(first), name))
            {
                AddLargerIssue(first, groups[^1].End);
                break;
            }

            if (IssueMark.TryRead(Line(first), name, out var mark))
            {
                OpenIssue(name, mark, first, end);
            }
            else
            {
                AddResponse(first, end);
            }
        }

        return groups.Count == 0 ? header + 1 : groups[^1].End;
    }

    /// <summary>大論点 alone on its line, and the issue below it: 大論点⏎上流と下流で利害が異なる中、….</summary>
    static bool IsNameOfLarger(ReadOnlySpan<char> line, string name) =>
        line.Length > 1 && line.Length <= name.Length + 2 && line[0] is '大' or '主' or '全' && IssueHeader.NamesIssues(line);

    void AddLargerIssue(int first, int end)
    {
        CloseRows();
        builder.Add(new PendingBlock(BlockKind.Cell, layout.Lines[first].Span));
        if (first + 1 < end)
        {
            AddLines(BlockKind.Paragraph, first + 1, end);
        }
    }

    ReadOnlySpan<char> Line(int i) => layout.Text.AsSpan(layout.Lines[i].Start, layout.Lines[i].End - layout.Lines[i].Start);

    /// <summary>The group in front of the line 大論点.</summary>
    int LargerIssue(List<(int First, int End)> groups) =>
        groups.Count >= 2 && groups[^1].End - groups[^1].First == 1 && IssueHeader.IsNameAlone(Line(groups[^1].First)) ? groups.Count - 2 : -1;

    void OpenIssue(string name, IssueMark mark, int first, int end)
    {
        var lead = new PendingBlock(BlockKind.Lead, layout.Lines[first].Span, mark.Length);
        lead.Lines.AddRange(Enumerable.Range(first + 1, end - first - 1).Select(i => layout.Lines[i].Span));
        builder.Open(SectionKind.Issue, LayoutForm.Issue.Mark($"{name}{mark.Number}", mark.Ordinal, mark.Length), lead, page);
    }

    /// <summary>A response is one block a ministry tag; ※ below it is a footnote.</summary>
    void AddResponse(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var footnote = RevisionMarkers.OpensFootnote(Line(i));
            var last = builder.Top.LastBlock;
            if (last is { Kind: BlockKind.Response } && MinistryTag.IsLine(Line(i), _hasMinistries, out _, out _))
            {
                last.Lines.Add(layout.Lines[i].Span);
                continue;
            }

            var continues = i > first && !footnote && last is { Kind: BlockKind.Response or BlockKind.Footnote }
                && !MinistryTag.Ends(LineJoiner.Join(layout.Text, last.Lines[^Math.Min(MinistryTag.MostLines, last.Lines.Count)..]), out _)
                && !MinistryTag.IsLine(last.Lines[^1].In(layout.Text), _hasMinistries, out _, out _);
            if (continues)
            {
                last!.Lines.Add(layout.Lines[i].Span);
            }
            else
            {
                builder.Add(new PendingBlock(footnote ? BlockKind.Footnote : BlockKind.Response, layout.Lines[i].Span));
            }
        }
    }

    void AddLines(BlockKind kind, int first, int end)
    {
        var block = new PendingBlock(kind, layout.Lines[first].Span);
        block.Lines.AddRange(Enumerable.Range(first + 1, end - first - 1).Select(i => layout.Lines[i].Span));
        builder.Add(block);
    }

    void CloseRows() => builder.CloseToPart();
}
