using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

internal sealed record LineRun(IReadOnlyList<SourceSpan> Lines, double ColumnWidth, string OrdinaryGap)
{
    public IEnumerable<SourceSpan> Gaps => Lines.Zip(Lines.Skip(1), (a, b) => new SourceSpan(a.End, b.Start));

    /// <summary>Wide white space inside a line: cells of a table, which no one wraps as a paragraph.</summary>
    public bool HoldsColumns(string text) => Lines.Any(line => line.In(text).Contains("  ", StringComparison.Ordinal));

    public bool IsFull(string text, int lineEnd)
    {
        var widest = Lines.Max(line => LineBreaking.WidthOf(line.In(text)));
        return LineBreaking.WidthOf(Lines.First(line => line.End == lineEnd).In(text)) > 0.9 * widest;
    }

    public Edit Wrapped(string text, double factor)
    {
        var hanging = Hanging(text);
        var broken = Broken(text, Math.Round(ColumnWidth * factor), hanging);
        return new(SourceSpan.Cover(Lines[0], Lines[^1]), string.Join(OrdinaryGap + hanging, broken));
    }

    private IReadOnlyList<string> Broken(string text, double width, string hanging) => LineBreaking.Break(
        Joined(text), width - LineBreaking.WidthOf(Indent(text, Lines[0])), width - LineBreaking.WidthOf(hanging));

    private string Joined(string text) => Lines.Select(line => line.In(text)).Aggregate(Join);

    private static string Join(string left, string right) =>
        char.IsAscii(left[^1]) && char.IsAscii(right[0]) ? $"{left} {right}" : left + right;

    // A page's first line has its own space in front, so another line shows the indentation where there is one.
    private string Hanging(string text) =>
        Lines.Count < 2 ? "" : Indent(text, Lines.Count > 2 ? Lines.Skip(1).MinBy(line => Indent(text, line).Length) : Lines[1]);

    private static string Indent(string text, SourceSpan line)
    {
        var start = line.Start;
        while (start > 0 && text[start - 1] is ' ' or '　')
            start--;
        return text[start..line.Start];
    }
}
