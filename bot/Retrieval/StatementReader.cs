using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Structure;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A document → its sentences, each with its surroundings. Made once a document.</summary>
internal sealed class StatementReader
{
    const int LongestPiece = 60;

    readonly PolicyDocument _document;
    readonly IReadOnlyDictionary<string, string> _ministries;
    readonly string _names;
    readonly Dictionary<string, List<Statement>> _byLabel = new(StringComparer.Ordinal);
    readonly List<Statement> _all = [];

    StatementReader(PolicyDocument document, IReadOnlyDictionary<string, string> ministries)
    {
        (_document, _ministries) = (document, ministries);
        _names = NormalizedText.Fold(string.Join(' ', document.Info.Aliases.Append(document.Info.Title).Append(document.Info.Issuer ?? "")));
    }

    public IReadOnlyList<Statement> All => _all;

    public IReadOnlyList<Statement> Of(string label) => _byLabel.TryGetValue(label, out var statements) ? statements : [];

    /// <summary>ministries: what the tags at the ends of sentences stand for.</summary>
    public static StatementReader Read(PolicyDocument document, IReadOnlyDictionary<string, string> ministries)
    {
        var reader = new StatementReader(document, ministries);
        reader.Add(document.Root, "", "");
        return reader;
    }

    /// <summary>intro is the sentence that stands before a list; above are the headings on the way down.</summary>
    void Add(Section section, string above, string intro)
    {
        var lead = section.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Lead);
        var heading = section.Heading is { } own ? NormalizedText.Fold(own) : section.Kind == SectionKind.Issue && lead is not null ? NormalizedText.Fold(lead.Text) : "";
        var around = new Around(heading, intro, $"{above} {_names}");
        var (before, last) = ("", intro);
        foreach (var node in section.Content)
        {
            if (node is Section child)
            {
                Add(child, $"{above} {heading}", child.Kind == SectionKind.Bullet ? last : lead is null || heading.Length > 0 ? "" : NormalizedText.Fold(lead.Text));
                continue;
            }

            // （※２） alone, 【第４の変更案】: signs that say nothing.
            if (node is Block { Kind: not BlockKind.Marker } block)
            {
                before = AddBlock(section, block, around, before);
                last = before;
            }
        }
    }

    /// <summary>What stands around all sentences of a section: its heading, what introduces it, the headings above and the document's names.</summary>
    sealed record Around(string Heading, string Intro, string Far);

    /// <summary>Returns the block's last sentence, which leads on to what follows.</summary>
    string AddBlock(Section section, Block block, Around around, string before)
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
            var statement = new Statement
            {
                Document = _document,
                Others = this,
                Section = section,
                Block = block,
                Text = text,
                Span = map.ToSource(start, end),
                Folded = folded,
                Near = $"{around.Intro} {before}",
                Heading = around.Heading,
                Far = around.Far,
                Ministries = MinistriesOf(text),
                DatedBy = _all.Count > 0 && _all[^1].Section == section && IsDate(_all[^1].Text) ? _all[^1] : null,
            };
            Keep(statement);
            before = IsPiece(before) && IsPiece(folded) ? $"{before} {folded}" : folded;
        }

        return before;
    }

    /// <summary>A title over several lines: each stands near the one before and the one before that.</summary>
    static bool IsPiece(string folded) => folded.Length is > 0 and <= LongestPiece && !folded.Contains('。', StringComparison.Ordinal);

    string MinistriesOf(string text) => MinistryTag.Ends(text, out var tags)
        ? NormalizedText.Fold(string.Join(' ', tags.Select(tag => _ministries.GetValueOrDefault(tag, tag)))) : "";

    static bool IsDate(string text) =>
        text.Length < 30 && DateReader.FindAll(text) is [var only] && only.Span.Length >= text.Trim().Length - 2;

    void Keep(Statement statement)
    {
        _all.Add(statement);
        if (!_byLabel.TryGetValue(statement.Section.Label, out var statements))
        {
            _byLabel[statement.Section.Label] = statements = [];
        }

        statements.Add(statement);
    }
}
