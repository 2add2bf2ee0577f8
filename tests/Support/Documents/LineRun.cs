using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

internal sealed record LineRun(IReadOnlyList<SourceSpan> Lines, double ColumnWidth, string OrdinaryGap)
{
    public IEnumerable<SourceSpan> Gaps => Lines.Zip(Lines.Skip(1), (a, b) => new SourceSpan(a.End, b.Start));

    public Edit Wrapped(string text, double factor)
    {
        var width = Math.Round(ColumnWidth * factor);
        var hanging = Hanging(text);
        var indent = Indent(text, Lines[0]);
        var broken = LineBreaking.Break(
            Joined(text), width - LineBreaking.WidthOf(indent), width - LineBreaking.WidthOf(hanging));
        return new(SourceSpan.Cover(Lines[0], Lines[^1]), string.Join(OrdinaryGap + hanging, broken));
    }

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
