using System.Buffers;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>What a line orders to be done with the text: ＜１．２）に追加＞, 【２を削る】, and without brackets 第３の１を次のように改める。</summary>
internal static partial class NoteOrders
{
    const int LongestPlain = 400;
    static readonly SearchValues<char> Openings = SearchValues.Create("＜<〈《≪【［〔");
    static readonly SearchValues<char> SquareEnds = SearchValues.Create("】］]〕");
    static readonly SearchValues<char> Ends = SearchValues.Create("＞>〉》≫】］]〕");

    static readonly string[] Verbs =
    [
        "追加", "追記", "挿入", "削除", "修正", "修文", "変更", "訂正", "移動", "移す", "移し", "代案", "代替案", "別案", "対案", "入れる", "改定", "改訂", "改正", "加える", "加え、", "加筆", "削る", "削り", "改める", "改め、",
        "とする", "置き換", "差し替", "差替", "書き換", "書き改", "付け加", "補足", "新設", "統合", "繰り", "反映済", "意見あり", "意見有",
    ];

    /// <summary>＜１．２）に追加＞, ＜３．全面削除意見あり＞: names what is to be done. ＜論点＞ does not, and 【修正の方向性】 names no place.</summary>
    public static bool IsInstruction(ReadOnlySpan<char> line)
    {
        if (IsPartTitle(line))
        {
            return false;
        }

        if (line.IsEmpty || line[0] is '＜' or '<' or '〈' or '《' or '≪')
        {
            return !line.IsEmpty && (IsCut(line) || HasVerb(line));
        }

        return line[0] is '【' or '［' or '[' or '〔' && RevisionMarkers.Length(line, 0, out _) == 0
            && (IsCut(line) || (StartsPlace(line[1..]) && HasVerb(line[..(Math.Max(0, line.IndexOfAny(SquareEnds)) is var end && end > 0 ? end : line.Length)])));
    }

    /// <summary>【第２章に対する修正意見】: what stands above the notes on a part is no note, though it names a place and a verb.</summary>
    public static bool IsPartTitle(ReadOnlySpan<char> line) => line.Length <= LongestTitle && PartTitle().IsMatch(line);

    /// <summary>Whether a line holds the end of an instruction in brackets.</summary>
    public static bool HasEnd(ReadOnlySpan<char> line) => line.ContainsAny(Ends);

    static bool HasVerb(ReadOnlySpan<char> line)
    {
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
        line.IndexOfAny(Ends) < 0 && Marks.SkipSpaces(line, 1) is var at && at < line.Length && StartsPlace(line[at..]);

    static bool StartsPlace(ReadOnlySpan<char> text)
    {
        var at = Marks.SkipSpaces(text, 0);
        return at < text.Length && (Marks.ReadNumber(text, at, out _) > 0 || Numerals.CircledValue(text[at]) is not null || text[at] is '§' or '第' or '・' or '「' or (>= 'Ⅰ' and <= 'Ⅻ')
            || (HeadingForms.TryRead(text[at..], out var mark) && mark.Form.Rank is HeadingRank.Numbered or HeadingRank.Part)
            || Kana().IsMatch(text[at..]));
    }

    /// <summary>２（１）の「…」を「…」に改める。 behind a marker, without brackets; not 第３次計画で「…」を追加した, which tells what was done.</summary>
    public static bool IsPlain(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var text = string.Concat(line, next);
        return text.Length <= LongestPlain && StartsPlace(text) && (PlainOrder().IsMatch(line) || PlainOrder().IsMatch(text));
    }

    /// <summary>＜第三条の次に追加＞ is followed by what is to be added; ＜第三条を削除＞ by nothing.</summary>
    public static bool BringsText(ReadOnlySpan<char> note)
    {
        var open = note.LastIndexOfAny(Openings);
        return open >= 0 && note[^1] is '＞' or '>' or '〉' or '》' or '≫' or '】' or '］' or '〕' && IsInstruction(note[open..])
            && note[open..].IndexOf("削除", StringComparison.Ordinal) < 0 && note[open..].IndexOf("削る", StringComparison.Ordinal) < 0;
    }

    /// <summary>（※１） followed, on the same line or the next, by an instruction: here the notes begin. A marker without brackets opens one too.</summary>
    public static bool OpensNote(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var length = MarkerLength(line);
        if (length == 0)
        {
            return false;
        }

        var rest = line[length..].TrimStart(" 　：:");
        return rest.IsEmpty ? IsInstruction(next) || (Addressed().IsMatch(next) && IsPlain(next, "")) : IsInstruction(rest) || IsPlain(rest, next) || IsRow(rest, next);
    }

    /// <summary>新旧対照表, ＜修正箇所の一覧＞: what stands alone above a list of revisions.</summary>
    public static bool IsListTitle(ReadOnlySpan<char> line) => line.Length <= LongestTitle && ListTitle().IsMatch(line);

    /// <summary>【第４の変更案】, ＜修正意見＞: what stands alone above the notes, where nothing else says that they begin.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line) => line.Length <= LongestTitle && Title().IsMatch(line);

    const int LongestTitle = 30;

    [GeneratedRegex("^[【＜〈《（(■◆●○◎□ 　]*[^。、※]{0,14}(?:対照表|修正(?:箇所|事項|点|案)?の?一覧表?|意見(?:と|及び)(?:その)?対応|修正の内容)[】＞〉》）) 　]*$", RegexOptions.None, 1000)]
    private static partial Regex ListTitle();

    [GeneratedRegex("^[【＜〈《（(［〔■◆●○◎□ 　]*[^。、※]{0,14}(?:修正|修文|変更|改正|改定|訂正)の?(?:案|意見|提案|注記?|事項|箇所|点)(?:等|一覧)?[】＞〉》）)］〕 　]*$", RegexOptions.None, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("^[【＜〈《（(［〔■◆●○◎□ 　]*(?:§ ?[0-9０-９]+|第[0-9０-９一二三四五六七八九十]+[編部章節])(?:に(?:係|対す|関す)る|への|についての)(?:修正|変更)?(?:の|等の)?(?:意見|提案|注記?)(?:等|一覧)?[】＞〉》）)］〕 　]*$", RegexOptions.None, 1000)]
    private static partial Regex PartTitle();

    /// <summary>【修正４】第２章２（１）ウ　〔削る〕, or a place alone with （原案）… on the next line: a row of a list of revisions.</summary>
    static bool IsRow(ReadOnlySpan<char> rest, ReadOnlySpan<char> next) =>
        StartsPlace(rest) && !rest.Contains('。') && (RevisionTag.TryRead(rest, out _) || RevisionParts.Opens(next));

    /// <summary>How much of a line's head is a marker, with brackets or without.</summary>
    public static int MarkerLength(ReadOnlySpan<char> line) => MarkerLength(line, out _);

    public static int MarkerLength(ReadOnlySpan<char> line, out int number) =>
        RevisionMarkers.Length(line, 0, out number) is var length and > 0 ? length : RevisionMarkers.BareLength(line, 0, out number);

    // ２（１）の, 第３を, ①中「…」: below a marker that fills its line; ２）国は、…の計画を変更する is the paragraph behind a marker of the body
    [GeneratedRegex("^[ 　]*(?>[§第]?[0-9０-９]+[編部章節款条項）)．.]?|第?[〇一二三四五六七八九十]+[編部章節款条項、]?|[①-⑳]|[Ⅰ-Ⅻ][．.]?|[（(](?:[0-9０-９]+|[ア-ンa-z一二三四五六七八九十])[）)]|[ア-ンa-z][）)]?(?![ア-ンー])|の(?=[0-9０-９（(①-⑳ア-ン]))+[ 　]*(?:[のをにへは中「・]|全[体部文面]|について)", RegexOptions.None, 1000)]
    private static partial Regex Addressed();

    [GeneratedRegex("^[ア-ン](?:[（(①-⑳]|の|を|に|中)", RegexOptions.None, 1000)]
    private static partial Regex Kana();

    [GeneratedRegex(
        "^[^。]{0,300}?(?:(?:を|に|へ|は|の|と|として|について、?|全面|全文|全部|ように|とおり|」)(?:追加|追記|挿入|新設|削除|修正|変更|訂正|改正|改定|移動|加筆)(?:する|すること|し|されたい|願いたい|したい|すべき)?"
        + "|(?:加える|付け加える|入れる|補う|削る|除く|改める|移す|置き換える|差し替える|書き換える|書き改める|」とする|加え|削り|改め)(?:こと)?)"
        + "(?:[。．、：:]|$|[とのに](?:の|いう)?(?:ご|御)?(?:意見|提案|要望|指摘))|^[^。]{0,300}?(?:意見(?:が?あり|有り)|(?:別|代替?|対|改定|改訂|修正)案)(?:[。：:]|$)",
        RegexOptions.None,
        1000)]
    private static partial Regex PlainOrder();
}
