namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>項目１：細胞医療, 論点2 人材, 別紙３: a word that people number, its number, and then a break.</summary>
internal sealed class NamedItemForm : IHeadingForm
{
    static readonly string[] Words = ["項目", "論点", "課題", "提言", "戦略", "方針", "重点", "柱", "別紙", "別添", "別表", "参考"];

    public string Name => "item";

    public HeadingRank Rank => HeadingRank.Part;

    public string Starts => string.Concat(Words.Select(word => word[0]));

    public int Level => 12;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        foreach (var word in Words)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return TryReadNumber(line, word, out mark);
            }
        }

        return false;
    }

    bool TryReadNumber(ReadOnlySpan<char> line, string word, out HeadingMark mark)
    {
        mark = default;
        var at = Marks.SkipSpaces(line, word.Length);
        var length = Marks.ReadNumber(line, at, out var number);
        at += length;
        if (length == 0 || (at < line.Length && line[at] is not ('：' or ':' or '．' or '.') && !char.IsWhiteSpace(line[at])))
        {
            return false;
        }

        var end = at < line.Length && !char.IsWhiteSpace(line[at]) ? at + 1 : at;
        mark = new HeadingMark(this, $"{word}{number}", number, Marks.SkipSpaces(line, end));
        return true;
    }
}
