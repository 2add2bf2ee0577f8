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
    static readonly string[] IssueWords = ["論点", "課題", "指摘", "意見", "質問", "要望", "事項"];
    static readonly string[] ResponseWords = ["対応案", "対応", "回答", "方針", "考え方", "対応方針", "対応の方向性", "対応状況"];

    /// <summary>How many lines a ministry tag （文、科技、厚、経） may stretch over.</summary>
    const int TagLines = 3;

    /// <summary>小論点 対応案: a word for the issue, white space, a word for the response, nothing else.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line)
    {
        var space = line.IndexOfAny(' ', '　', '\t');
        return space > 0 && space <= 8 && line.Length <= 20
            && EndsWithAny(line[..space], IssueWords) && EndsWithAny(line[space..].Trim(), ResponseWords);
    }

    static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads from the header to the end of the page's table; returns the line behind it.</summary>
    public int Read(int header)
    {
        var name = IssueName(Line(header));
        var groups = Groups(header + 1);
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

            if (TryReadIssue(first, out var mark))
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

    /// <summary>小論点 in 小論点　対応案.</summary>
    static string IssueName(ReadOnlySpan<char> header) => header[..header.IndexOfAny(' ', '　', '\t')].ToString();

    ReadOnlySpan<char> Line(int i) => layout.Text.AsSpan(layout.Lines[i].Start, layout.Lines[i].End - layout.Lines[i].Start);

    /// <summary>Runs of lines without an empty line between them, up to the next page or part.</summary>
    List<(int First, int End)> Groups(int first)
    {
        var groups = new List<(int, int)>();
        var start = first;
        var i = first;
        for (; i < layout.Lines.Count && !EndsTable(i, first, start); i++)
        {
            if (i > start && layout.Spacing.IsWide(layout.Lines[i].Gap))
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

    bool EndsTable(int i, int first, int row) =>
        i > first && ((layout.StartsPage[i] && !IsCut(row, i - 1)) || IsHeader(Line(i)) || (HeadingForms.TryRead(Line(i), out var mark) && mark.Form.Rank == HeadingRank.Part));

    /// <summary>A page break in the middle of a row: an issue still waits for its response, or a sentence for its end.</summary>
    bool IsCut(int row, int line) =>
        TryReadIssue(row, out _) || (!LineEnds.EndsSentence(Line(line)) && !Characters.IsClosing(Line(line)[^1]));

    /// <summary>The group in front of the line 大論点.</summary>
    int LargerIssue(List<(int First, int End)> groups) =>
        groups.Count >= 2 && groups[^1].End - groups[^1].First == 1 && Line(groups[^1].First) is { Length: <= 5 } last && EndsWithAny(last, IssueWords)
            ? groups.Count - 2
            : -1;

    bool TryReadIssue(int line, out HeadingMark mark) =>
        HeadingForms.TryRead(Line(line), out mark) && mark.Form.Rank == HeadingRank.Numbered && mark.Form is DotForm or BracketForm or BareNumberForm;

    void OpenIssue(string name, HeadingMark mark, int first, int end)
    {
        var lead = new PendingBlock(BlockKind.Lead, layout.Lines[first].Span, mark.Length);
        lead.Lines.AddRange(Enumerable.Range(first + 1, end - first - 1).Select(i => layout.Lines[i].Span));
        builder.Open(SectionKind.Issue, LayoutForm.Issue.Mark($"{name}{mark.Ordinal}", mark.Ordinal, mark.Length), lead, page);
    }

    /// <summary>A response is one block a ministry tag; ※ below it is a footnote.</summary>
    void AddResponse(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var footnote = RevisionMarkers.OpensFootnote(Line(i));
            var last = builder.Top.LastBlock;
            var continues = i > first && !footnote && last is { Kind: BlockKind.Response or BlockKind.Footnote }
                && !MinistryTag.Ends(LineJoiner.Join(layout.Text, last.Lines[^Math.Min(TagLines, last.Lines.Count)..]), out _);
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
