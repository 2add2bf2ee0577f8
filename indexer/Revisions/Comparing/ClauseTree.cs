using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>A document as clauses. Revision notes and their markers are no part of the text that is compared.</summary>
internal sealed class ClauseTree
{
    readonly PolicyDocument _document;
    readonly BodyMarkers _markers;
    int _place;

    public ClauseTree(PolicyDocument document)
    {
        _document = document;
        _markers = new BodyMarkers(document);
        Root = Read(document.Root, null, 0);
        All = [.. Root.SelfAndDescendants()];
    }

    public Clause Root { get; }

    public IReadOnlyList<Clause> All { get; }

    public bool HasNotes => _document.Root.AllBlocks().Any(block => block.Kind == BlockKind.Note);

    Clause Read(Section section, Clause? parent, int index)
    {
        var own = section.Blocks.Where(block => block.Kind is not (BlockKind.Note or BlockKind.Marker)).ToList();
        var text = ClauseText.Of(_document, _markers, own);
        var body = WithoutNumber(section, text.Text);
        var clause = new Clause
        {
            Section = section,
            Parent = parent,
            Place = _place++,
            Index = index,
            Text = text.Text,
            Body = body,
            Content = NormalizedText.Fold(body),
            Span = text.Span,
        };
        clause.Children.AddRange(section.Children.Select((child, i) => Read(child, clause, i)));
        return clause;
    }

    static string WithoutNumber(Section section, string text) =>
        section.Kind != SectionKind.Root && section.Number.Length > 0 && HeadingForms.TryRead(text, out var mark) && mark.Form.Name == section.Form
            ? text[Math.Min(mark.Length, text.Length)..]
            : text;
}
