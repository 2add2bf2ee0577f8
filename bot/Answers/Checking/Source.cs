using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A file's text as received and the places that its outline names. Nothing else of the index is believed.</summary>
internal sealed partial class Source
{
    readonly Dictionary<string, List<SourceSpan>> _places = new(StringComparer.Ordinal);
    readonly Section _root;
    readonly IReadOnlyList<Noise> _noise;
    readonly List<(int At, int Number)> _marks;
    readonly Lazy<string> _folded;

    Source(PolicyDocument document)
    {
        (Info, Text, _root, _noise) = (document.Info, document.Text, document.Root, document.Noise);
        foreach (var section in _root.SelfAndDescendants())
        {
            if (!_places.TryGetValue(section.Label, out var spans))
            {
                _places[section.Label] = spans = [];
            }

            spans.Add(section.Span);
        }

        _folded = new Lazy<string>(() => NormalizedText.Fold(Text));
        _marks = [.. NoteMark().Matches(Text).Select(match => (match.Groups["mark"].Index, Whole(match.Groups["n"].Value)))];
    }

    public DocumentInfo Info { get; }

    public string Text { get; }

    public static Source Of(PolicyDocument document) => new(document);

    /// <summary>A stretch without the layout debris in it: page numbers, vertical text.</summary>
    public string Clean(SourceSpan span)
    {
        var text = span.In(Text);
        foreach (var noise in _noise.Where(noise => span.Contains(noise.Span)).OrderByDescending(noise => noise.Span.Start))
        {
            text = text.Remove(noise.Span.Start - span.Start, noise.Span.Length);
        }

        return text;
    }

    /// <summary>In an old/new table in two columns the lines of the other side stand between: each side alone.</summary>
    public IEnumerable<string> Sides(Citation citation) =>
        from section in _root.SelfAndDescendants()
        where section.Label == citation.Section
        from side in section.Children.Prepend(section)
        where side.Form is "old side" or "new side"
        select string.Concat(side.AllBlocks().SelectMany(block => block.Lines).Where(citation.Span.Overlaps).Select(line => Common(line, citation.Span).In(Text)));

    static SourceSpan Common(SourceSpan a, SourceSpan b) => new(Math.Max(a.Start, b.Start), Math.Min(a.End, b.End));

    /// <summary>In a row of an issue/response table: on which side a stretch stands.</summary>
    public string? SideAt(SourceSpan span)
    {
        var blocks = _root.SelfAndDescendants().Where(section => section.Kind == SectionKind.Issue && section.Span.Contains(span)).SelectMany(section => section.AllBlocks()).Where(block => block.Span.Overlaps(span)).ToList();
        return blocks.Count == 0 ? null : blocks.TrueForAll(block => block.Kind == BlockKind.Response) ? "対応" : blocks.TrueForAll(block => block.Kind != BlockKind.Response) ? "論点" : null;
    }

    /// <summary>Whether words stand anywhere in the text, whatever the layout.</summary>
    public bool Says(string words) => _folded.Value.Contains(NormalizedText.Fold(words), StringComparison.Ordinal);

    public IEnumerable<string> Labels => _places.Keys;

    public bool Has(string label) => _places.ContainsKey(label);

    public IReadOnlyList<SourceSpan> Places(string label) => _places.TryGetValue(label, out var spans) ? spans : [];

    /// <summary>What holds a place without standing in its label: 第2章 of 2-1(1).</summary>
    public IEnumerable<string> Above(string label)
    {
        for (var at = _root.Children.FirstOrDefault(child => Holds(child, label)); at is not null && at.Label != label; at = at.Children.FirstOrDefault(child => Holds(child, label)))
        {
            if (!label.StartsWith(at.Label, StringComparison.Ordinal))
            {
                yield return at.Label;
            }
        }
    }

    bool Holds(Section section, string label) => Places(label).Any(section.Span.Contains) && section.SelfAndDescendants().Any(one => one.Label == label);

    /// <summary>The part that a label starts with: §2 of §2 2.1)②.</summary>
    public static string PartOf(string label) => label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? label[..at] : label;

    /// <summary>The label of the smallest place that holds a position.</summary>
    public string InnermostAt(int position)
    {
        var section = _root;
        while (section.Children.FirstOrDefault(child => child.Span.Start <= position && position < child.Span.End) is { } inner)
        {
            section = inner;
        }

        return section.Label;
    }

    /// <summary>The label of the smallest place that holds all of a stretch.</summary>
    public string InnermostAround(SourceSpan span)
    {
        var section = _root;
        while (section.Children.FirstOrDefault(child => child.Span.Contains(span)) is { } inner)
        {
            section = inner;
        }

        return section.Label;
    }

    /// <summary>The number of the note whose mark stands at the head of a line, here or last before.</summary>
    public int? NoteAt(int position)
    {
        var last = _marks.FindLastIndex(mark => mark.At <= position);
        return last < 0 ? null : _marks[last].Number;
    }

    /// <summary>How many different notes give instructions within a place; where instructions have no brackets, how many marks open a line.</summary>
    public int NotesIn(string label) => Places(label).Sum(span =>
    {
        var instructed = Instruction().Matches(span.In(Text)).Select(match => Whole(match.Groups["n"].Value)).Distinct().Count();
        return instructed > 0 ? instructed : _marks.Where(mark => span.Start <= mark.At && mark.At < span.End).Select(mark => mark.Number).Distinct().Count();
    });

    public bool MarkStandsIn(string label, string note) => Places(label).Any(span => AnyMark().Matches(span.In(Text)).Any(match => note == $"※{Whole(match.Groups["n"].Value)}"));

    static int Whole(string digits) => digits.Aggregate(0, (sum, c) => (sum * 10) + Characters.DigitValue(c));

    // （※１）, ［※１］, （注１）, 【修正１】, and without brackets ※１
    const string Bracketed = @"[（(［\[【〔]\s?(?:※|＊|\*|修正意見|修正注|修正案|修正|注記|注|修)\s*(?<n>[0-9０-９]{1,3})\s?[）)］\]】〕]";

    [GeneratedRegex($@"^[ \t　]*(?<mark>{Bracketed}|※\s?(?<n>[0-9０-９]{{1,2}})(?![0-9０-９．.%％]))", RegexOptions.Multiline, 1000)]
    private static partial Regex NoteMark();

    [GeneratedRegex($@"{Bracketed}|(?<=[。）」ぁ-ん一-鿿])※\s?(?<n>[0-9０-９]{{1,2}})(?![0-9０-９．.%％])", RegexOptions.None, 1000)]
    private static partial Regex AnyMark();

    // （※１）＜… or the sign of the instruction on the next line
    [GeneratedRegex($@"(?:{Bracketed}|^[ \t　]*※\s?(?<n>[0-9０-９]{{1,2}}))\s{{0,8}}[＜<〈《≪【［\[〔](?!\s?(?:※|注|修正\s?[0-9０-９]))", RegexOptions.Multiline, 1000)]
    private static partial Regex Instruction();
}
