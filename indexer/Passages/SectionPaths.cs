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
        var before = Halving.CountWhile(_inOrder.Count, at => _inOrder[at].Span.Start <= span.Start);

        for (var at = before - 1; at >= 0; at--)
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
