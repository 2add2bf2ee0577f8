namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>１）今後の支援, a) scope, ア）対象: a numbering closed by one bracket.</summary>
internal sealed class ClosingForm(Numbering numbering) : IHeadingForm
{
    public string Name => $"{numbering.Name})";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => numbering.Starts;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var length = numbering.Read(line, 0, out var number, out var label);
        if (length == 0 || length >= line.Length || line[length] is not ('）' or ')'))
        {
            return false;
        }

        mark = new HeadingMark(this, $"{label})", number, Marks.SkipSpaces(line, length + 1));
        return true;
    }
}
