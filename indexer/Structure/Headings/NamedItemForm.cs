namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>項目１：細胞医療, 論点2 人材, テーマⅠ 治水, 議題（１）調達, 別紙３, 別紙２の２: a word that people number, its number, and then a break.</summary>
internal sealed class NamedItemForm : IHeadingForm
{
    static readonly string[] Words = ["項目", "論点", "課題", "提言", "戦略", "方針", "重点", "柱", "テーマ", "議題", "別紙", "別添", "別表", "参考"];

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
        var branch = 0;
        var at = Marks.SkipSpaces(line, word.Length);
        // （１）, with nothing but a title behind it: 別紙（１） may be pointed at in a text.
        var bracket = at < line.Length && line[at] is '（' or '(' && word == "議題";
        at += bracket ? 1 : 0;
        var length = ReadNumber(line, at, out var number);
        at += length;
        at += length == 0 ? 0 : Marks.ReadBranch(line, at, out branch);
        if (length == 0 || (bracket && (at >= line.Length || line[at] is not ('）' or ')'))))
        {
            return false;
        }

        at += bracket ? 1 : 0;
        if (!bracket && at < line.Length && line[at] is not ('：' or ':' or '．' or '.') && !char.IsWhiteSpace(line[at]))
        {
            return false;
        }

        var end = at < line.Length && line[at] is '：' or ':' or '．' or '.' ? at + 1 : at;
        var roman = line[word.Length..at].IndexOfAnyInRange('Ⅰ', 'Ⅻ') >= 0;
        var label = roman ? $"{word}{(char)('Ⅰ' + number - 1)}" : $"{word}{number}";
        mark = new HeadingMark(this, branch > 0 ? $"{label}の{branch}" : label, number, Marks.SkipSpaces(line, end), branch);
        return true;
    }

    /// <summary>１, 二十三, Ⅲ.</summary>
    static int ReadNumber(ReadOnlySpan<char> line, int at, out int number)
    {
        if (at < line.Length && line[at] is >= 'Ⅰ' and <= 'Ⅻ')
        {
            number = line[at] - 'Ⅰ' + 1;
            return 1;
        }

        return Marks.ReadNumber(line, at, out number);
    }
}
