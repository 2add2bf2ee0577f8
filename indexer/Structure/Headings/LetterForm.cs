namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>A. 目的, ア 対象, ａ．範囲: a letter or kana with a full stop, or (kana only) a space behind it.</summary>
internal sealed class LetterForm(Numbering numbering, bool spaceIsEnough) : IHeadingForm
{
    public string Name => $"{numbering.Name}.";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => numbering.Starts;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var length = numbering.Read(line, 0, out var number, out var label);
        if (length == 0 || length >= line.Length)
        {
            return false;
        }

        var stop = line[length] is '．' or '.';
        if (!stop && !(spaceIsEnough && char.IsWhiteSpace(line[length])))
        {
            return false;
        }

        mark = new HeadingMark(this, spaceIsEnough ? label : $"{label}.", number, Marks.SkipSpaces(line, stop ? length + 1 : length));
        return true;
    }
}
