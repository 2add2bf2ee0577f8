namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>（１）, (2), （三）, （ア）, (a), （ⅰ）: any numbering between round brackets. （※１） is a marker, not a heading.</summary>
internal sealed class BracketForm(Numbering numbering) : IHeadingForm
{
    public string Name => $"({numbering.Name})";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => "（(";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line[0] is not ('（' or '('))
        {
            return false;
        }

        var at = Marks.SkipSpaces(line, 1);
        var length = numbering.Read(line, at, out var number, out var label);
        at = Marks.SkipSpaces(line, at + length);
        if (length == 0 || at >= line.Length || line[at] is not ('）' or ')'))
        {
            return false;
        }

        mark = new HeadingMark(this, $"({label})", number, Marks.SkipSpaces(line, at + 1));
        return true;
    }
}
