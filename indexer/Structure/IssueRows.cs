using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Structure;

/// <summary>The issue sections of a tree as rows: issue, responses with their ministries, the larger issue of the page.</summary>
internal static class IssueRows
{
    public static IReadOnlyList<IssueResponse> Read(string text, Section root) =>
        [.. root.SelfAndDescendants().SelectMany(section => RowsOf(text, section))];

    static IEnumerable<IssueResponse> RowsOf(string text, Section holder)
    {
        Block? larger = null;
        var rows = new List<(Section Row, Block? Larger)>();
        for (var i = holder.Content.Count - 1; i >= 0; i--)
        {
            // The larger issue stands behind the rows it belongs to.
            larger = holder.Content[i] is Block { Kind: BlockKind.Paragraph } block ? block : larger;
            if (holder.Content[i] is Section { Kind: SectionKind.Issue } row)
            {
                rows.Add((row, larger));
            }
        }

        rows.Reverse();
        foreach (var (row, behind) in rows)
        {
            var lead = row.Blocks.First();
            yield return new IssueResponse
            {
                Label = row.Label,
                Issue = lead.Text,
                IssueSpan = lead.Span,
                Parts = [.. row.Blocks.Where(block => block.Kind == BlockKind.Response).Select(block => Part(block, text))],
                LargerIssue = behind?.Text,
            };
        }
    }

    static ResponsePart Part(Block block, string text)
    {
        var found = MinistryTag.Ends(block.Text, out var ministries, out var leads)
            || (block.Lines.Count > 1 && MinistryTag.IsLine(block.Lines[^1].In(text), inColumn: true, out ministries, out leads));
        return new ResponsePart(block.Text, found ? ministries : [], block.Span) { Leads = found ? leads : [] };
    }
}
