namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>§２ 今後の方向性, and without a space: §６産業化.</summary>
internal sealed class SectionSignForm : IHeadingForm
{
    public string Name => "section";

    public HeadingRank Rank => HeadingRank.Part;

    public string Starts => "§";

    public int Level => 10;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line[0] != '§')
        {
            return false;
        }

        var at = Marks.SkipSpaces(line, 1);
        var length = Marks.ReadDigits(line, at, out var number);
        mark = new HeadingMark(this, $"§{number}", number, Marks.SkipSpaces(line, at + length));
        return length > 0;
    }
}
