using System.Buffers;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>＜航路・港湾＞ alone on a line.</summary>
internal sealed class AngleTitleForm : IHeadingForm
{
    static readonly SearchValues<char> NotInTitle = SearchValues.Create("＜＞<>〈〉《》。");

    public string Name => "angle";

    public HeadingRank Rank => HeadingRank.Titled;

    public string Starts => "＜<〈《≪";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var closed = (line[0], line[^1]) is ('＜', '＞') or ('<', '>') or ('〈', '〉') or ('《', '》') or ('≪', '≫');
        if (!closed || line.Length < 3 || line[1..^1].IndexOfAny(NotInTitle) >= 0)
        {
            return false;
        }

        mark = new HeadingMark(this, line.ToString(), 0, 0);
        return true;
    }
}
