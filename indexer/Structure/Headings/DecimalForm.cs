using System.Text;

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
        Span<int> path = stackalloc int[depth];
        var at = 0;
        for (var part = 0; part < depth; part++)
        {
            if (part > 0 && !(at < line.Length && IsSeparator(line[at++])))
            {
                return false;
            }

            var length = Marks.ReadDigits(line, at, out path[part]);
            if (length == 0 || path[part] == 0)
            {
                return false;
            }

            at += length;
        }

        var stop = at < line.Length && line[at] is '.' or '．' ? at + 1 : at;
        if (!Marks.IsSpaceAt(line, stop))
        {
            return false;
        }

        mark = new HeadingMark(this, Label(line, path), path[^1], Marks.SkipSpaces(line, stop));
        return true;
    }

    static bool IsSeparator(char c) => c is '.' or '．' or '-' or '－';

    /// <summary>1.2.3 or 2-3, in half width.</summary>
    static string Label(ReadOnlySpan<char> line, ReadOnlySpan<int> path)
    {
        var label = new StringBuilder();
        var at = 0;
        foreach (var number in path)
        {
            if (label.Length > 0)
            {
                label.Append(line[at++] is '-' or '－' ? '-' : '.');
            }

            label.Append(number);
            at += Marks.ReadDigits(line, at, out _);
        }

        return label.ToString();
    }
}
