using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>第１　総則, 第二 対象: 第 and a number with no counter. 第3回 is text.</summary>
internal sealed class BareCountedForm : IHeadingForm
{
    public string Name => "第N";

    public HeadingRank Rank => HeadingRank.Part;

    public int Level => 8;

    public string Starts => "第";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var length = Marks.ReadNumber(line, 1, out var number);
        if (length == 0 || !Marks.IsSpaceAt(line, 1 + length))
        {
            return false;
        }

        var printed = Characters.HalfWidth(line[..(1 + length)]);
        mark = new HeadingMark(this, printed, number, Marks.SkipSpaces(line, 1 + length));
        return true;
    }
}
