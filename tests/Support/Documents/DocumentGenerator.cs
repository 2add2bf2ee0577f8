namespace PolicyBot.Tests.Support.Documents;

/// <summary>Writes a random numbered policy document; the same seed gives the same document.</summary>
internal sealed class DocumentGenerator
{
    private const int MostSections = 70;

    private readonly Random _random;
    private readonly Vocabulary _words;
    private readonly Letterforms _letterforms;
    private readonly PrintStyle _style;
    private readonly Typesetter _typesetter;
    private readonly IReadOnlyList<HeadingForm> _ladder;
    private readonly List<Paragraph> _paragraphs = [];
    private int _sections;
    private int _articles;
    private bool _blankNext;

    private DocumentGenerator(int seed)
    {
        _random = new Random(seed);
        _words = new Vocabulary(_random);
        _letterforms = new Letterforms(_random);
        _style = PrintStyle.Random(_random);
        _typesetter = new Typesetter(_style);
        _ladder = Ladder.All[_random.Next(Ladder.All.Count)];
    }

    public static GeneratedDocument Generate(int seed) =>
        seed % 12 == 11 ? IssueTableGenerator.Generate(seed) : new DocumentGenerator(seed).Write();

    private GeneratedDocument Write()
    {
        WriteFront();
        var sections = Siblings(0, "", null, _random.Next(2, 6));
        return new(Print(), new("", "", 0, null, sections));
    }

    /// <summary>A line is a running header only where it runs: on three pages or more.</summary>
    private string Print()
    {
        var text = _typesetter.Print(_paragraphs);
        return _typesetter.Pages >= 3 ? text : new Typesetter(_style with { Header = null }).Print(_paragraphs);
    }

    private void WriteFront()
    {
        Add(Item(_words.Title(), ""));
        if (_random.Next(2) == 0)
            Add(Item(_random.Next(2) == 0 ? "平成20年4月30日" : "平 成 2 0 年 4 月 3 0 日", ""));
        if (_random.Next(2) == 0)
            Add(Item(_words.Issuer(), ""));
        if (_random.Next(3) == 0)
            WriteBody();
        _blankNext = true;
    }

    private List<GeneratedSection> Siblings(int level, string parentLabel, HeadingForm? parent, int count)
    {
        var form = _ladder[level];
        List<GeneratedSection> sections = [];
        for (var n = 1; n <= Math.Min(count, form.Most) && _sections < MostSections; n++)
            sections.Add(WriteSection(form, level, form.CountsThrough ? ++_articles : n, parentLabel, parent));
        return sections;
    }

    private GeneratedSection WriteSection(HeadingForm form, int level, int ordinal, string parentLabel, HeadingForm? parent)
    {
        _sections++;
        if (level == 0 || _random.Next(6) == 0)
            _blankNext = true;
        var heading = WriteLead(form, level, ordinal);
        var label = form.LabelUnder(parentLabel, parent, ordinal);
        if (heading is not null ? _random.Next(2) == 0 : _random.Next(6) == 0)
            WriteBody();
        return new(label, form.Number(ordinal), ordinal, form.Bullet is null ? heading : null, Children(level, label, form));
    }

    private List<GeneratedSection> Children(int level, string label, HeadingForm form)
    {
        var next = level + 1;
        // 000 goes from １． straight to ① where it has nothing to say between.
        if (next + 1 < _ladder.Count && _random.Next(7) == 0)
            next++;
        if (next >= _ladder.Count || _random.Next(10) < 1 + 2 * level)
            return [];
        // A numbered item after bullets is the bullets' neighbour, not part of the last of them.
        var mixed = _ladder[next].Bullet is null && _ladder[^1].Bullet is '・' or '•' && _random.Next(16) == 0;
        List<GeneratedSection> bullets = mixed
            ? Siblings(_ladder.Count - 1, label, form, _random.Next(1, 4))
            : [];
        return [.. bullets, .. Siblings(next, label, form, _random.Next(1, 6))];
    }

    private string? WriteLead(HeadingForm form, int level, int ordinal)
    {
        // １　総則 takes a full-width space: 3 領域 in half width may be a quantity.
        var sign = form.Sign(ordinal) + (form.NeedsSpace ? "　" : _style.SignGap);
        if (!form.AlwaysHasHeading && _random.Next(8) < 2 + level)
        {
            Add(Item(sign + _words.Sentences(_random.Next(1, 4)), Indent(level)));
            return null;
        }
        var heading = _words.Heading();
        var lead = Item(sign + heading, Indent(level));
        for (var i = 0; i < 20 && !_typesetter.EndsShort(lead); i++)
        {
            heading = i < 15 ? _words.Heading() : _words.ShortHeading();
            lead = Item(sign + heading, Indent(level));
        }
        Add(lead);
        return heading;
    }

    private void WriteBody()
    {
        for (var count = _random.Next(1, 3); count > 0; count--)
        {
            var arrow = _random.Next(8) == 0 ? "→" : "";
            Add(new(_letterforms.Set(arrow + _words.Sentences(_random.Next(1, 5))), _style.BodyIndent, ""));
        }
        if (_random.Next(20) == 0)
            Add(Item(_random.Next(2) == 0 ? "（※1）" : $"※{_words.Sentence()}", ""));
    }

    private void Add(Paragraph paragraph)
    {
        _paragraphs.Add(paragraph with { BlankBefore = _blankNext });
        _blankNext = false;
    }

    private Paragraph Item(string text, string indent) => new(_letterforms.Set(text), indent, indent + _style.HangingIndent);

    private string Indent(int level) => string.Concat(Enumerable.Repeat(_style.LevelIndent, level));
}
