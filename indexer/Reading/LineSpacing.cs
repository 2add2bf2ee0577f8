namespace PolicyBot.Indexer.Reading;

/// <summary>
/// How a text spaces its lines. Some extractions put an empty line behind every printed one, so an empty line
/// alone says nothing; only a gap that is wider than the text's own habit separates.
/// </summary>
internal sealed record LineSpacing(int Regular, int Unit)
{
    public static LineSpacing Of(IReadOnlyList<PrintedLine> lines)
    {
        Span<int> counts = stackalloc int[8];
        for (var i = 1; i < lines.Count; i++)
        {
            counts[Math.Min(lines[i].Gap, 7)]++;
        }

        var regular = Commonest(counts, from: 0);
        var unit = regular > 0 ? regular : Math.Max(1, Commonest(counts, from: 1));
        return new LineSpacing(regular, unit);
    }

    /// <summary>Wider than between the lines of one paragraph.</summary>
    public bool IsWide(int gap) => gap > Regular;

    /// <summary>The white between two slides, or between a section and the next.</summary>
    public bool IsBig(int gap) => gap >= 3 * Unit;

    static int Commonest(ReadOnlySpan<int> counts, int from)
    {
        var best = from;
        for (var i = from; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return counts[best] == 0 ? 0 : best;
    }
}
