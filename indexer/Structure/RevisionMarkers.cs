using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>（※３）, (※３), ※3: the sign that ties a place to a revision note or a footnote.</summary>
internal static class RevisionMarkers
{
    /// <summary>The length of a bracketed marker at a position, 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> text, int at, out int number)
    {
        number = 0;
        if (at >= text.Length || text[at] is not ('（' or '('))
        {
            return 0;
        }

        var sign = Marks.SkipSpaces(text, at + 1);
        if (sign >= text.Length || text[sign] != '※')
        {
            return 0;
        }

        var digits = Marks.SkipSpaces(text, sign + 1);
        var length = Marks.ReadDigits(text, digits, out number);
        var close = Marks.SkipSpaces(text, digits + length);
        return length > 0 && close < text.Length && text[close] is '）' or ')' ? close + 1 - at : 0;
    }

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

    /// <summary>＜１．２）に追加＞, ＜３．全面削除意見あり＞: names what is to be done. ＜論点＞ does not.</summary>
    public static bool IsInstruction(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('＜' or '<' or '〈'))
        {
            return false;
        }

        if (IsCut(line))
        {
            return true;
        }

        foreach (var verb in Verbs)
        {
            if (line.IndexOf(verb, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>＜１．２）の「…」の次に: an order that is too long for its line names its place first; its verb stands on the next line.</summary>
    static bool IsCut(ReadOnlySpan<char> line) =>
        line.IndexOfAny('＞', '>', '〉') < 0 && Marks.SkipSpaces(line, 1) is var at && at < line.Length
        && (Marks.ReadNumber(line, at, out _) > 0 || Numerals.CircledValue(line[at]) is not null || line[at] is '§' or '第' or '・');

    /// <summary>＜第三条の次に追加＞ is followed by what is to be added; ＜第三条を削除＞ by nothing.</summary>
    public static bool BringsText(ReadOnlySpan<char> note)
    {
        var open = note.LastIndexOfAny('＜', '<', '〈');
        return open >= 0 && note[^1] is '＞' or '>' or '〉' && IsInstruction(note[open..])
            && note[open..].IndexOf("削除", StringComparison.Ordinal) < 0 && note[open..].IndexOf("削る", StringComparison.Ordinal) < 0;
    }

    static readonly string[] Verbs = ["追加", "追記", "挿入", "削除", "修正", "変更", "訂正", "移動", "移す", "移し", "代案", "別案", "対案", "入れる", "改定", "改訂", "改正", "加える", "加え、", "削る", "改める", "とする", "置き換", "差し替", "統合", "繰り"];

    /// <summary>（※１） followed, on the same line or the next, by an instruction: here the notes begin.</summary>
    public static bool OpensNote(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var length = Length(line, 0, out _);
        if (length == 0)
        {
            return false;
        }

        var rest = line[length..].TrimStart();
        return rest.IsEmpty ? IsInstruction(next) : IsInstruction(rest);
    }

    /// <summary>※MPS＝…, （※１）新しい…, ＊先進医療: an explanation at the foot.</summary>
    public static bool OpensFootnote(ReadOnlySpan<char> line) =>
        (line[0] is '※' or '＊' && line.Length > 1 && !Characters.IsClosing(line[1])) || (Length(line, 0, out _) is var length && length > 0 && length < line.Length);
}
