using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>（※３）, (※３), 【修正３】, （注３）: the sign that ties a place to a revision note or a footnote.</summary>
internal static class RevisionMarkers
{
    static readonly string[] Signs = ["※", "＊", "*", "修正意見", "修正注", "修正案", "修正", "注記", "注", "修"];

    /// <summary>The length of a bracketed marker at a position, 0 where there is none: （※３）, ［※３］, （注３）, 【修正３】.</summary>
    public static int Length(ReadOnlySpan<char> text, int at, out int number)
    {
        number = 0;
        if (at >= text.Length || Closing(text[at]) is not { } closing)
        {
            return 0;
        }

        var sign = Marks.SkipSpaces(text, at + 1);
        var behind = sign + SignLength(text[sign..]);
        var digits = Marks.SkipSpaces(text, behind);
        var length = behind == sign ? 0 : Marks.ReadDigits(text, digits, out number);
        var close = Marks.SkipSpaces(text, digits + length);
        return length > 0 && close < text.Length && (text[close] == closing || (closing == '）' && text[close] == ')') || (closing == ')' && text[close] == '）')) ? close + 1 - at : 0;
    }

    /// <summary>※３ without brackets; ※印 is none, and 30 of ※30％ is an amount.</summary>
    public static int BareLength(ReadOnlySpan<char> text, int at, out int number)
    {
        number = 0;
        if (at >= text.Length || text[at] != '※')
        {
            return 0;
        }

        var digits = Marks.SkipSpaces(text, at + 1);
        var length = Marks.ReadDigits(text, digits, out number);
        var end = digits + length;
        return length is 0 or > 2 || (end < text.Length && (char.IsLetter(text[end]) && text[end] is not ('は' or 'を' or 'に') && !Characters.IsKanji(text[end]) || text[end] is '．' or '.' or '%' or '％' or '＝' or '=')) ? 0 : end - at;
    }

    /// <summary>The sign of a marker without brackets and numbers: ※, 注, 修正. Markers of another sign are not tied to these notes.</summary>
    public static string SignOf(ReadOnlySpan<char> marker)
    {
        var at = Marks.SkipSpaces(marker, Closing(marker[0]) is null ? 0 : 1);
        return marker.Slice(at, SignLength(marker[at..])).ToString();
    }

    static int SignLength(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return sign.Length;
            }
        }

        return 0;
    }

    static char? Closing(char c) => c switch { '（' => '）', '(' => ')', '［' => '］', '[' => ']', '【' => '】', '〔' => '〕', _ => null };

    public static int TrailingLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] is not ('）' or ')'))
        {
            return 0;
        }

        var open = text.LastIndexOfAny('（', '(');
        return open >= 0 && Length(text, open, out _) == text.Length - open ? text.Length - open : 0;
    }

    /// <summary>A line that holds a marker and nothing else.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line) => Length(line, 0, out _) == line.Length && line.Length > 0;

    /// <summary>※MPS＝…, （※１）新しい…, ＊先進医療: an explanation at the foot.</summary>
    public static bool OpensFootnote(ReadOnlySpan<char> line) =>
        (line[0] is '※' or '＊' && line.Length > 1 && !Characters.IsClosing(line[1])) || (Length(line, 0, out _) is var length && length > 0 && length < line.Length);
}
