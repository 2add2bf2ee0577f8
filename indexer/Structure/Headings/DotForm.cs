using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>１．基礎研究, 2. Budget, 三、方針, ２の２．担い手. Not 26．5億円 (a decimal) and not １．２） (a path: somebody points at a place).</summary>
internal sealed class DotForm : IHeadingForm
{
    public string Name => "dot";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => Marks.Digits + KanjiNumber.Starts;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var length = Marks.ReadDigits(line, 0, out var number);
        var kanji = length == 0;
        if (kanji)
        {
            length = KanjiNumber.Read(line, 0, out number);
        }

        var branch = 0;
        length += length == 0 ? 0 : Marks.ReadBranch(line, length, out branch);
        if (length == 0 || length >= line.Length || !(line[length] is '．' or '.' || (kanji && line[length] is '、')))
        {
            return false;
        }

        var at = length + 1;
        if (at < line.Length && Characters.IsDigit(line[at]))
        {
            return false;
        }

        mark = new HeadingMark(this, branch > 0 ? $"{number}の{branch}." : $"{number}.", number, Marks.SkipSpaces(line, at), branch);
        return number > 0;
    }
}
