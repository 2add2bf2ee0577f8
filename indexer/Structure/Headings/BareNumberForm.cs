namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>１　総則: a number and a full-width space. A half-width space is not enough (2007 年, 3 領域).</summary>
internal sealed class BareNumberForm : IHeadingForm
{
    public string Name => "number";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => Marks.Digits;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var length = Marks.ReadDigits(line, 0, out var number);
        if (length is 0 or > 2 || length + 1 >= line.Length || line[length] != '　')
        {
            return false;
        }

        mark = new HeadingMark(this, $"{number} ", number, Marks.SkipSpaces(line, length));
        return number > 0;
    }
}
