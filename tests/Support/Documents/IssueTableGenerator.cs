namespace PolicyBot.Tests.Support.Documents;

/// <summary>Pages of a two-column table: 項目N, then 小論点 (narrow) and 対応案 (wide) printed one below the other.</summary>
internal sealed class IssueTableGenerator
{
    private readonly Random _random;
    private readonly Vocabulary _words;
    private readonly Letterforms _letterforms;
    private readonly int _narrow;
    private readonly List<Paragraph> _paragraphs = [];

    private IssueTableGenerator(int seed)
    {
        _random = new Random(seed);
        _words = new Vocabulary(_random);
        _letterforms = new Letterforms(_random);
        _narrow = _random.Next(12, 19);
    }

    public static GeneratedDocument Generate(int seed) => new IssueTableGenerator(seed).Write();

    private GeneratedDocument Write()
    {
        var style = PrintStyle.Random(_random) with
        {
            Width = _random.Next(36, 51),
            BlankAfterLine = false,
            LinesPerPage = 400,
        };
        Add(_words.Title());
        List<GeneratedSection> items = [.. Enumerable.Range(1, _random.Next(1, 4)).Select(WriteItem)];
        return new(new Typesetter(style).Print(_paragraphs), new("", "", 0, null, items));
    }

    private GeneratedSection WriteItem(int ordinal)
    {
        var heading = _words.Heading();
        _paragraphs.Add(Paragraph($"項目{ordinal}：{heading}") with { NewPage = true });
        _paragraphs.Add(Paragraph("小論点 対応案") with { BlankBefore = true });
        var label = $"項目{ordinal}";
        return new(label, label, ordinal, heading, [.. Enumerable.Range(1, _random.Next(2, 7)).Select(n => WriteIssue(label, n))]);
    }

    private GeneratedSection WriteIssue(string itemLabel, int ordinal)
    {
        var issue = $"{ordinal}.{_words.Sentences(_random.Next(1, 3))}";
        _paragraphs.Add(Paragraph(issue) with { Width = _narrow, BlankBefore = true });
        var response = $"{_words.Sentences(_random.Next(1, 4))}{(_random.Next(3) == 0 ? "" : "（文、経）")}";
        _paragraphs.Add(Paragraph(response) with { BlankBefore = true });
        if (_random.Next(3) == 0)
            Add($"{_words.Sentences(_random.Next(1, 3))}（厚）");
        return new($"{itemLabel} 小論点{ordinal}", $"小論点{ordinal}", ordinal, null, []);
    }

    private void Add(string text) => _paragraphs.Add(Paragraph(text));

    private Paragraph Paragraph(string text) => new(_letterforms.Set(text), "", "");
}
