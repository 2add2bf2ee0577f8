using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A document → its sentences, each with its surroundings. Made once a document.</summary>
internal sealed class UnitReader
{
    readonly PolicyDocument _document;
    readonly string _names;
    readonly Dictionary<string, List<Unit>> _byLabel = new(StringComparer.Ordinal);
    readonly List<Unit> _all = [];

    UnitReader(PolicyDocument document)
    {
        _document = document;
        _names = NormalizedText.Fold(string.Join(' ', document.Info.Aliases.Append(document.Info.Title).Append(document.Info.Issuer ?? "")));
    }

    public IReadOnlyList<Unit> All => _all;

    public IReadOnlyList<Unit> Of(string label) => _byLabel.TryGetValue(label, out var units) ? units : [];

    public static UnitReader Read(PolicyDocument document)
    {
        var reader = new UnitReader(document);
        reader.Add(document.Root, "", "");
        return reader;
    }

    /// <summary>intro is the sentence that stands before a list; above are the headings on the way down.</summary>
    void Add(Section section, string above, string intro)
    {
        var lead = section.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Lead);
        var heading = section.Heading is { } own ? NormalizedText.Fold(own) : section.Kind == SectionKind.Issue && lead is not null ? NormalizedText.Fold(lead.Text) : "";
        var (before, last) = ("", intro);
        foreach (var node in section.Content)
        {
            if (node is Section child)
            {
                Add(child, $"{above} {heading}", child.Kind == SectionKind.Bullet ? last : lead is null || heading.Length > 0 ? "" : NormalizedText.Fold(lead.Text));
                continue;
            }

            if (node is Block block)
            {
                before = AddBlock(section, block, $"{heading} {intro}", above, before);
                last = before;
            }
        }
    }

    /// <summary>Returns the block's last sentence, which leads on to what follows.</summary>
    string AddBlock(Section section, Block block, string near, string above, string before)
    {
        var part = BodyPart.Of(block, _document.Text);
        if (part.Lines.Count == 0)
        {
            return before;
        }

        var map = JoinedText.Of(part.Text, part.Lines, _document.Text);
        foreach (var (start, end) in SentenceMarks.In(part.Text))
        {
            var text = part.Text[start..end].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var folded = NormalizedText.Fold(text);
            var unit = new Unit
            {
                Document = _document,
                Section = section,
                Block = block,
                Text = text,
                Span = map.ToSource(start, end),
                Folded = folded,
                Near = $"{near} {before}",
                Far = $"{above} {_names}",
            };
            Keep(unit);
            before = folded;
        }

        return before;
    }

    void Keep(Unit unit)
    {
        _all.Add(unit);
        if (!_byLabel.TryGetValue(unit.Section.Label, out var units))
        {
            _byLabel[unit.Section.Label] = units = [];
        }

        units.Add(unit);
    }
}
