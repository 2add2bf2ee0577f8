using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// A two-column table whose rows arrive one column after the other: under the header 小論点　対応案 a numbered
/// issue, an empty line, the response, an empty line … and at the page's foot the larger issue with its name below it.
/// </summary>
internal sealed class IssueTables(PageLayout layout, OutlineBuilder builder, int page)
{
    /// <summary>How many lines a ministry tag （文、科技、厚、経） may stretch over.</summary>
    const int TagLines = 3;

    const double MuchWider = 1.5;

    bool _hasMinistries;

    /// <summary>Reads from the header to the end of the page's table; returns the line behind it.</summary>
    public int Read(int header)
    {
        var (name, hasMinistries) = IssueHeader.Read(Line(header));
        _hasMinistries = hasMinistries;
        var groups = Parted(name, Groups(header + 1, name));
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

    /// <summary>Runs of lines without an empty line between them, up to the next page or part.</summary>
    List<(int First, int End)> Groups(int first, string name)
    {
        var groups = new List<(int, int)>();
        var start = first;
        var i = first;
        for (; i < layout.Lines.Count && !EndsTable(i, first, start, name); i++)
        {
            if (i > start && layout.HasWideGap(i))
            {
                groups.Add((start, i));
                start = i;
            }
        }

        if (i > start)
        {
            groups.Add((start, i));
        }

        return groups;
    }

    bool EndsTable(int i, int first, int row, string name) =>
        i > first && (IsEnclosedTitle(Line(i)) || (layout.StartsPage[i] && !IsCut(row, i - 1, name)) || IssueHeader.Is(Line(i))
            || (HeadingForms.TryRead(Line(i), out var mark) && mark.Form.Rank == HeadingRank.Part && !IssueMark.TryRead(Line(i), name, out _)));

    /// <summary>【分野２　洋上風力の拡大】 over the next table.</summary>
    static bool IsEnclosedTitle(ReadOnlySpan<char> line) => line[0] is '【' or '■' or '＜' && line.Length <= 40 && (line[0] == '■' || line[^1] is '】' or '＞');

    /// <summary>A page break in the middle of a row: an issue still waits for its response, or a sentence for its end.</summary>
    bool IsCut(int row, int line, string name) =>
        IssueMark.TryRead(Line(row), name, out _) || (!LineEnds.EndsSentence(Line(line)) && !Characters.IsClosing(Line(line)[^1]));

    /// <summary>
    /// Where no empty line parts issue from response, the issue ends with its sentence or where the lines of the wider
    /// column start, and the response ends in front of the next number.
    /// </summary>
    List<(int First, int End)> Parted(string name, List<(int First, int End)> groups)
    {
        var run = groups.Exists(group => IssueMark.TryRead(Line(group.First), name, out _) && HoldsRow(group, name));
        return run ? [.. groups.SelectMany(group => PartedRows(group, name))] : groups;
    }

    /// <summary>An issue's group that ends in a ministry tag, or holds the next issue too.</summary>
    bool HoldsRow((int First, int End) group, string name) =>
        EndsInTag(group.First, group.End - 1) || Enumerable.Range(group.First + 1, group.End - group.First - 1).Any(i => StartsRow(i, name));

    bool StartsRow(int i, string name) =>
        IssueMark.TryRead(Line(i), name, out _) && (EndsInTag(i - 1, i - 1) || LineEnds.EndsSentence(Line(i - 1)));

    bool EndsInTag(int first, int last) =>
        MinistryTag.Ends(LineJoiner.Join(layout.Text, [.. Enumerable.Range(Math.Max(first, last - TagLines + 1), last - Math.Max(first, last - TagLines + 1) + 1).Select(i => layout.Lines[i].Span)]), out _)
        || MinistryTag.IsLine(Line(last), _hasMinistries, out _, out _);

    IEnumerable<(int First, int End)> PartedRows((int First, int End) group, string name)
    {
        var start = group.First;
        var inIssue = IssueMark.TryRead(Line(start), name, out _);
        for (var i = group.First + 1; i < group.End; i++)
        {
            var issue = StartsRow(i, name);
            if (issue || (inIssue && (LineEnds.EndsSentence(Line(i - 1)) || layout.Lines[i].Width > MuchWider * layout.Lines[start].Width)))
            {
                yield return (start, i);
                (start, inIssue) = (i, issue);
            }
        }

        yield return (start, group.End);
    }

    /// <summary>The group in front of the line 大論点.</summary>
    int LargerIssue(List<(int First, int End)> groups) =>
        groups.Count >= 2 && groups[^1].End - groups[^1].First == 1 && Line(groups[^1].First) is { Length: <= 5 } last && IssueHeader.NamesIssues(last)
            ? groups.Count - 2
            : -1;

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
                && !MinistryTag.Ends(LineJoiner.Join(layout.Text, last.Lines[^Math.Min(TagLines, last.Lines.Count)..]), out _)
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
