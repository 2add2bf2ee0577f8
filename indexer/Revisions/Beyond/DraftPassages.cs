using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>The body of a draft sentence by sentence, in reading order, without numbers, markers and notes.</summary>
internal sealed class DraftPassages
{
    readonly DraftBody _body;
    readonly List<Passage> _all = [];
    readonly ILookup<string, Passage> _bySection;
    readonly Dictionary<string, Section> _sections = new(StringComparer.Ordinal);

    public DraftPassages(PolicyDocument document)
    {
        _body = new DraftBody(document);
        foreach (var (section, block) in Blocks(document.Root))
        {
            _all.AddRange(Sentences.In(_body.Text.Value, WithoutNumber(block)).Select(range => Passage(section, range)));
        }

        _bySection = _all.ToLookup(passage => passage.Section, StringComparer.Ordinal);
    }

    public IReadOnlyList<Passage> All => _all;

    /// <summary>The sentences that share a character with a stretch of the source.</summary>
    public IEnumerable<Passage> Over(SourceSpan span)
    {
        for (var i = FirstEndingBehind(span.Start); i < _all.Count && _all[i].Span.Start < span.End; i++)
        {
            yield return _all[i];
        }
    }

    /// <summary>The sentences of a clause and of its list items, without the numbered clauses below it.</summary>
    public IEnumerable<Passage> Own(string label) => _sections.TryGetValue(label, out var section)
        ? section.Children.Where(child => child.Kind == SectionKind.Bullet).Select(child => child.Label).Prepend(label).SelectMany(one => _bySection[one])
        : [];

    /// <summary>A place and all that hold it, innermost first.</summary>
    public IEnumerable<string> SelfAndAbove(string label) =>
        _sections.TryGetValue(label, out var section) ? _body.SelfAndAbove(section).Select(one => one.Label) : [];

    /// <summary>Where some words stand in a place, as a stretch of the source; null where they do not.</summary>
    public SourceSpan? Find(string words, string label, SourceSpan outside)
    {
        if (!_sections.TryGetValue(label, out var section))
        {
            return null;
        }

        return _body.Find(words, _body.RangeOf(section)).Select(found => (SourceSpan?)_body.Text.ToSource(found.Start, found.End))
            .FirstOrDefault(found => found is { } span && !span.Overlaps(outside));
    }

    public SourceSpan Source(Passage passage, int start, int end)
    {
        var span = passage.Folded.ToSource(start, end);
        return _body.Text.ToSource(span.Start, span.End);
    }

    /// <summary>As a reader sees them: lines joined, without markers.</summary>
    public string Words(Passage passage, int start, int end) => passage.Folded.ToSource(start, end).In(_body.Text.Value);

    int FirstEndingBehind(int place) => Halving.CountWhile(_all.Count, at => _all[at].Span.End <= place);

    Passage Passage(Section section, TextRange range) =>
        new(section.Label, _body.Text.ToSource(range.Start, range.End), NormalizedText.Of(_body.Text.Value, new SourceSpan(range.Start, range.End)));

    /// <summary>Every paragraph with the innermost section around it; both come in reading order.</summary>
    IEnumerable<(Section Section, TextRange Block)> Blocks(Section root)
    {
        var sections = root.SelfAndDescendants().ToList();
        foreach (var section in sections)
        {
            _sections[section.Label] = section;
        }

        var at = 0;
        foreach (var block in _body.Blocks(_body.RangeOf(root)))
        {
            while (at + 1 < sections.Count && _body.RangeOf(sections[at + 1]).Start <= block.Start)
            {
                at++;
            }

            yield return (_body.SelfAndAbove(sections[at]).FirstOrDefault(section => _body.RangeOf(section).Contains(block)) ?? root, block);
        }
    }

    TextRange WithoutNumber(TextRange block) =>
        HeadingForms.TryRead(block.In(_body.Text.Value), out var mark) ? block with { Start = Math.Min(block.End, block.Start + mark.Length) } : block;
}
