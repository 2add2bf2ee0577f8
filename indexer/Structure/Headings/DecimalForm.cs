using System.Text;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>1.1 目的, 2-3 体制, 1.2.3 評価: a whole path as the number, with a space behind it. Not 2.5倍.</summary>
internal sealed class DecimalForm(int depth) : IHeadingForm
{
    public string Name => $"decimal{depth}";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => Marks.Digits;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var label = new StringBuilder();
        var (at, parts) = (0, 0);
        int ordinal;
        while (true)
        {
            var length = Marks.ReadDigits(line, at, out ordinal);
            if (length == 0 || ordinal == 0)
            {
                return false;
            }

            label.Append(ordinal);
            parts++;
            at += length;
            if (at + 1 >= line.Length || !(line[at] is '.' or '．' or '-' or '－') || !Characters.IsDigit(line[at + 1]))
            {
                break;
            }

            label.Append(line[at] is '-' or '－' ? '-' : '.');
            at++;
        }

        var stop = at < line.Length && line[at] is '.' or '．' ? at + 1 : at;
        if (parts != depth || !Marks.IsSpaceAt(line, stop))
        {
            return false;
        }

        mark = new HeadingMark(this, label.ToString(), ordinal, Marks.SkipSpaces(line, stop));
        return true;
    }
}
