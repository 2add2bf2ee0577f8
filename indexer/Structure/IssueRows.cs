using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Structure;

/// <summary>The issue sections of a tree as rows: issue, responses with their ministries, the larger issue of the page.</summary>
internal static class IssueRows
{
    public static IReadOnlyList<IssueResponse> Read(Section root) =>
        [.. root.SelfAndDescendants().SelectMany(section => RowsOf(section))];

    static IEnumerable<IssueResponse> RowsOf(Section holder)
    {
        var rows = holder.Children.Where(child => child.Kind == SectionKind.Issue).ToList();
        foreach (var row in rows)
        {
            // The larger issue stands behind the rows it belongs to.
            var larger = holder.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph && block.Span.Start > row.Span.Start);
            var lead = row.Blocks.First();
            yield return new IssueResponse
            {
                Label = row.Label,
                Issue = lead.Text,
                IssueSpan = lead.Span,
                Parts = [.. row.Blocks.Where(block => block.Kind == BlockKind.Response).Select(Part)],
                LargerIssue = larger?.Text,
            };
        }
    }

    static ResponsePart Part(Block block)
    {
        MinistryTag.Ends(block.Text, out var ministries);
        return new ResponsePart(block.Text, ministries, block.Span);
    }
}
