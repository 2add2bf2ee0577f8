using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// What is to be done with a place, in brackets behind its address: 第２章１（３）　〔削る〕, 〔両論併記〕, 〔意見・結論は未定〕.
/// Start is where the bracket opens.
/// </summary>
internal readonly partial record struct RevisionTag(int Start, OperationKind? Kind, OperationStatus Status)
{
    const int LongestTag = 30;

    static readonly System.Buffers.SearchValues<char> Openings = System.Buffers.SearchValues.Create("〔［[【（(〈《＜<");

    public static bool TryRead(ReadOnlySpan<char> line, out RevisionTag tag)
    {
        tag = default;
        var text = line.TrimEnd();
        var open = text.Length < 3 ? -1 : text.LastIndexOfAny(Openings);
        if (open <= 0 || text.Length - open > LongestTag || RevisionParts.Closing(text[open]) != text[^1])
        {
            return false;
        }

        var word = text[(open + 1)..^1].ToString();
        var (kind, status) = (KindOf(word), StatusOf(word));
        tag = new RevisionTag(open, kind, status);
        return kind is not null || status != OperationStatus.Proposed;
    }

    public static OperationStatus StatusOf(string word) =>
        Applied().IsMatch(word) ? OperationStatus.Applied
        : Several().IsMatch(word) ? OperationStatus.Alternative
        : Open().IsMatch(word) ? OperationStatus.Opinion
        : OperationStatus.Proposed;

    static OperationKind? KindOf(string word) =>
        Delete().IsMatch(word) ? OperationKind.Delete
        : Move().IsMatch(word) ? OperationKind.Move
        : Insert().IsMatch(word) ? OperationKind.Insert
        : Add().IsMatch(word) ? OperationKind.Add
        : Phrase().IsMatch(word) ? OperationKind.ReplacePhrase
        : Replace().IsMatch(word) ? OperationKind.Replace
        : null;

    [GeneratedRegex("反映済|対応済|修正済|追加済|措置済|処理済|既に|すでに", RegexOptions.None, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex("両論|併記|[二三四2-4２-４]案|複数案|選択肢", RegexOptions.None, 1000)]
    private static partial Regex Several();

    [GeneratedRegex("意見|指摘|未定|未決|保留|継続|検討中|調整中|協議中|次回|引き続き|見送", RegexOptions.None, 1000)]
    private static partial Regex Open();

    [GeneratedRegex("削除|削る|削り|廃止|取りやめ|トル", RegexOptions.None, 1000)]
    private static partial Regex Delete();

    [GeneratedRegex("移動|移す|移設", RegexOptions.None, 1000)]
    private static partial Regex Move();

    [GeneratedRegex("挿入", RegexOptions.None, 1000)]
    private static partial Regex Insert();

    [GeneratedRegex("追加|追記|加筆|加える|新設", RegexOptions.None, 1000)]
    private static partial Regex Add();

    [GeneratedRegex("語句|字句|文言|用語", RegexOptions.None, 1000)]
    private static partial Regex Phrase();

    [GeneratedRegex("修文|修正|変更|改正|改定|改める|差し?替|書き?換|訂正|見直", RegexOptions.None, 1000)]
    private static partial Regex Replace();
}
