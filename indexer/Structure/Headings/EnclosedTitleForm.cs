namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>○灯台の更新に向けた調査○: a title between two equal signs, with nothing or a wide gap behind it.</summary>
internal sealed class EnclosedTitleForm : IHeadingForm
{
    public string Name => "enclosed";

    public HeadingRank Rank => HeadingRank.Part;

    public int Level => 14;

    public string Starts => "○●◎◇◆■★☆";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var close = line[1..].IndexOf(line[0]) + 1;
        if (close < 3 || line[1..close].Contains('。') || !EndsCell(line[(close + 1)..]))
        {
            return false;
        }

        mark = new HeadingMark(this, "", 0, 0);
        return true;
    }

    static bool EndsCell(ReadOnlySpan<char> rest) => rest.IsEmpty || (rest.Length > 1 && char.IsWhiteSpace(rest[0]) && char.IsWhiteSpace(rest[1]));
}
