namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>§２ 今後の方向性, and without a space: §６産業化. Not 後述する⏎§３の取組.</summary>
internal sealed class SectionSignForm : IHeadingForm
{
    const int MostDigits = 5;

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
        var length = Marks.ReadDigits(line, at, out var number, MostDigits);
        at += length;
        if (length == 0 || (at < line.Length && line[at] is 'の' or 'は' or 'が' or 'を' or 'に' or 'で' or 'と' or 'や' or 'も' or '、'))
        {
            return false;
        }

        mark = new HeadingMark(this, $"§{number}", number, Marks.SkipSpaces(line, at));
        return true;
    }
}
