using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// The document without its notes and markers, as one running text: words are found across line ends, and every
/// section knows its stretch of it.
/// </summary>
internal sealed class DraftBody
{
    /// <summary>A sentence, not a chapter.</summary>
    const int LongestShortened = 400;

    readonly Dictionary<string, TextRange> _ranges = new(StringComparer.Ordinal);
    readonly Dictionary<string, Section> _parents = new(StringComparer.Ordinal);
    readonly List<BodyMarker> _markers = [];
    readonly List<TextRange> _blocks = [];
    readonly MappedText.Builder _builder;
    readonly NormalizedText _folded;
    readonly MarkerStyle _style;

    public DraftBody(PolicyDocument document)
    {
        Document = document;
        _style = MarkerStyle.Of(document);
        _builder = new MappedText.Builder(document.Text);
        Add(document.Root, null);
        Text = _builder.Finish();
        _folded = NormalizedText.Of(Text.Value);
    }

    public PolicyDocument Document { get; }

    public MappedText Text { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<BodyMarker> Markers => _markers;

    public TextRange RangeOf(Section section) => _ranges[section.Label];

    public Section? ParentOf(Section section) => _parents.GetValueOrDefault(section.Label);

    public IEnumerable<Section> SelfAndAbove(Section section)
    {
        for (var at = section; at is not null; at = ParentOf(at))
        {
            yield return at;
        }
    }

    /// <summary>The paragraphs inside a range.</summary>
    public IEnumerable<TextRange> Blocks(TextRange range)
    {
        for (var i = FirstBlock(range.Start); i < _blocks.Count && _blocks[i].Start < range.End; i++)
        {
            yield return _blocks[i];
        }
    }

    public TextRange BlockAt(int at) =>
        _blocks.Count == 0 ? default : _blocks[Math.Min(_blocks.Count - 1, FirstBlock(at))];

    int FirstBlock(int at) => Halving.CountWhile(_blocks.Count, block => _blocks[block].End < at);

    /// <summary>The smallest section whose stretch holds a range; below the given one.</summary>
    public Section Innermost(Section from, TextRange range)
    {
        var section = from;
        while (section.Children.FirstOrDefault(child => RangeOf(child).Contains(range)) is { } child)
        {
            section = child;
        }

        return section;
    }

    /// <summary>Where some words stand inside a range, whatever their width, spaces and line ends.</summary>
    public IEnumerable<TextRange> Find(string words, TextRange range)
    {
        var folded = NormalizedText.Fold(words);
        var (at, end) = (FoldedIndex(range.Start), FoldedIndex(range.End));
        while (folded.Length > 0 && end - at >= folded.Length && _folded.Value.IndexOf(folded, at, end - at, StringComparison.Ordinal) is var found and >= 0)
        {
            var span = _folded.ToSource(found, found + folded.Length);
            yield return new TextRange(span.Start, span.End);
            at = found + 1;
        }
    }

    /// <summary>「ただし、…でない。」: a sentence that was quoted by its first words and its last.</summary>
    public IEnumerable<TextRange> FindShortened(string words, TextRange range)
    {
        var cut = words.IndexOf('…', StringComparison.Ordinal);
        var rest = cut < 0 ? "" : words[cut..].TrimStart('…');
        if (cut <= 0 || rest.Length == 0)
        {
            yield break;
        }

        foreach (var start in Find(words[..cut], range))
        {
            var end = Find(rest, new TextRange(start.End, Math.Min(range.End, start.End + LongestShortened))).FirstOrDefault();
            if (!end.IsEmpty)
            {
                yield return new TextRange(start.Start, end.End);
            }
        }
    }

    /// <summary>The words with a few wrong characters; null where nothing comes near.</summary>
    public TextRange? FindNearly(string words, TextRange range)
    {
        var (start, end) = (FoldedIndex(range.Start), FoldedIndex(range.End));
        if (NearMatch.Find(NormalizedText.Fold(words), _folded.Value.AsSpan(start, end - start)) is not { } found)
        {
            return null;
        }

        var span = _folded.ToSource(start + found.Start, start + found.End);
        return new TextRange(span.Start, span.End);
    }

    int FoldedIndex(int at) => Halving.CountWhile(_folded.Value.Length, index => _folded.ToSource(index, index).Start < at);

    void Add(Section section, Section? parent)
    {
        if (parent is not null)
        {
            _parents[section.Label] = parent;
        }

        var start = -1;
        foreach (var node in section.Content)
        {
            var before = _builder.Length;
            if (node is Section child)
            {
                Add(child, section);
            }
            else if (node is Block { Kind: not BlockKind.Note } block)
            {
                Add(block, section);
            }

            start = start < 0 && _builder.Length > before ? before + (before > 0 ? 1 : 0) : start;
        }

        _ranges[section.Label] = start < 0 ? new TextRange(_builder.Length, _builder.Length) : new TextRange(start, _builder.Length);
    }

    void Add(Block block, Section section)
    {
        var before = _builder.Length;
        var separated = false;
        foreach (var piece in MarkersInLines.Split(Document.Text, block.Lines, _style))
        {
            if (piece.Marker is { } number)
            {
                var alone = piece.Span == block.Lines[piece.Line];
                _markers.Add(new BodyMarker(number, piece.Span, section, _builder.Length, alone));
                continue;
            }

            if (!separated)
            {
                _builder.Separate('\n');
                separated = true;
            }

            _builder.AppendJoined(piece.Span);
        }

        if (separated)
        {
            _blocks.Add(new TextRange(before == 0 ? 0 : before + 1, _builder.Length));
        }
    }
}

/// <summary>（※３） in the body: its printed number, its section, and the place in the running text that it stands behind.</summary>
internal sealed record BodyMarker(int Number, SourceSpan Span, Section Section, int At, bool Alone);
