namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>・ • － in front of a list item; ■ ◆ ● ○ ★ in front of a heading or a paragraph. U+F06C is the bullet of a symbol font.</summary>
internal sealed class BulletForm(char sign, HeadingRank rank) : IHeadingForm
{
    public string Name => sign.ToString();

    public HeadingRank Rank => rank;

    public string Starts => sign.ToString();

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        // ■文科省、■厚労省 is the legend of a picture.
        var repeated = line.Length > 1 && (line[1] == sign || (rank == HeadingRank.Sign && line[1..].Contains(sign)));
        mark = new HeadingMark(this, sign.ToString(), 0, Marks.SkipSpaces(line, 1));
        return line[0] == sign && !repeated && line.Length > 1 && (sign is not ('-' or '*') || line[1] == ' ');
    }
}
