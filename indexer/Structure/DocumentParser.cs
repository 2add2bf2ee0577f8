using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Structure;

/// <summary>A source text → the document as understood. Never fails on odd text: what matches nothing stays a paragraph.</summary>
internal static class DocumentParser
{
    public static PolicyDocument Parse(SourceText source, DocumentInfo info)
    {
        var layout = PageLayout.Of(source.Text);
        var noise = layout.Noise.ToList();
        var findings = source.Findings.ToList();
        var open = new OutlineReader(layout, noise, findings).Read();
        var root = HeadingRestoration.Restore(source.Text, new SectionTree(source.Text).Finish(open), layout, findings);
        noise.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new PolicyDocument
        {
            Info = info,
            Text = source.Text,
            Root = root,
            PageStarts = layout.PageStarts(),
            Noise = noise,
            Findings = findings,
            Attendees = AttendeeLists.Read(source.Text, root),
            Issues = IssueRows.Read(source.Text, root),
        };
    }
}
