using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>Which section holds a place, and the headings above it.</summary>
internal sealed class SectionPaths
{
    readonly List<Section> _inOrder = [];
    readonly Dictionary<string, IReadOnlyList<string>> _headings = new(StringComparer.Ordinal);

    public static SectionPaths Of(Section root)
    {
        var paths = new SectionPaths();
        paths.Add(root, []);
        return paths;
    }

    public IReadOnlyList<string> HeadingsOf(string label) => _headings.GetValueOrDefault(label) ?? [];

    /// <summary>The label of the innermost section around a place.</summary>
    public string LabelAt(SourceSpan span)
    {
        // Sections come in reading order, so of all that hold the place the last one is the innermost.
        var (low, high) = (0, _inOrder.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _inOrder[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var at = low - 1; at >= 0; at--)
        {
            if (_inOrder[at].Span.Contains(span))
            {
                return _inOrder[at].Label;
            }
        }

        return "";
    }

    void Add(Section section, IReadOnlyList<string> above)
    {
        _inOrder.Add(section);
        var own = section.Heading is { Length: > 0 } heading ? [.. above, heading] : above;
        _headings.TryAdd(section.Label, own);
        foreach (var child in section.Children)
        {
            Add(child, own);
        }
    }
}
