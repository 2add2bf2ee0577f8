using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>第一章 総則, 第2節, 第十条の二（定義）: 第 + number + counter, then a space, a bracket or the line's end. 第3回 and 第十条の規定 are text.</summary>
internal sealed class CountedForm(char counter, int level) : IHeadingForm
{
    public string Name => $"第N{counter}";

    public HeadingRank Rank => HeadingRank.Part;

    public string Starts => "第";

    /// <summary>条: what a note may propose anew.</summary>
    public bool IsArticle => counter == '条';

    public int Level => level;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line[0] != '第')
        {
            return false;
        }

        var at = Marks.SkipSpaces(line, 1);
        var length = Marks.ReadNumber(line, at, out var number);
        at = Marks.SkipSpaces(line, at + length);
        if (length == 0 || at >= line.Length || line[at] != counter)
        {
            return false;
        }

        at++;
        at += Marks.ReadBranch(line, at, out var branch);
        if (at < line.Length && !char.IsWhiteSpace(line[at]) && line[at] is not ('（' or '(' or '：' or ':'))
        {
            return false;
        }

        // The label keeps the printed number, in half width: 第十条の二, 第2章.
        mark = new HeadingMark(this, Characters.HalfWidth(line[..at]), number, Marks.SkipSpaces(line, at), branch);
        return true;
    }
}
