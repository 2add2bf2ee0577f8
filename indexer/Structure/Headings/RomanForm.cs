namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>Ⅲ．重点投資, Ⅰ はじめに, and in letters with a full stop: IV. Budget.</summary>
internal sealed class RomanForm : IHeadingForm
{
    static readonly string[] Letters = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public string Name => "roman";

    public HeadingRank Rank => HeadingRank.Part;

    public string Starts => "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫIVX";

    public int Level => 15;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line[0] is >= 'Ⅰ' and <= 'Ⅻ')
        {
            return TryFinish(line, line[0] - 'Ⅰ' + 1, 1, needsStop: false, out mark);
        }

        var length = line.IndexOfAnyExcept('I', 'V', 'X') is var end && end < 0 ? line.Length : end;
        var ordinal = length is 0 or > 4 ? -1 : Array.IndexOf(Letters, line[..length].ToString());
        return ordinal >= 0 && TryFinish(line, ordinal + 1, length, needsStop: true, out mark);
    }

    bool TryFinish(ReadOnlySpan<char> line, int ordinal, int at, bool needsStop, out HeadingMark mark)
    {
        mark = default;
        var stop = at < line.Length && line[at] is '．' or '.' or '、';
        if (needsStop ? !stop : !stop && at < line.Length && !char.IsWhiteSpace(line[at]))
        {
            return false;
        }

        mark = new HeadingMark(this, $"{(char)('Ⅰ' + ordinal - 1)}{(stop ? "." : "")}", ordinal, Marks.SkipSpaces(line, stop ? at + 1 : at));
        return true;
    }
}
