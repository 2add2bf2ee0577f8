namespace PolicyBot.Indexer.Structure;

/// <summary>The markers that stood in the text of a part: what explains one of them below is a footnote.</summary>
internal sealed class FootnoteMarkers
{
    readonly HashSet<int> _seen = [];

    public void Clear() => _seen.Clear();

    public void Note(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('※') - 1; at >= 0 && at < line.Length; at++)
        {
            if (RevisionMarkers.Length(line, at, out var number) > 0)
            {
                _seen.Add(number);
            }
        }
    }

    /// <summary>（※４） in front of a text is a footnote where the sign stood in the text before; else it marks this place.</summary>
    public bool IsFootnote(ReadOnlySpan<char> line) =>
        RevisionMarkers.OpensFootnote(line) && (RevisionMarkers.Length(line, 0, out var number) == 0 || _seen.Contains(number));
}
