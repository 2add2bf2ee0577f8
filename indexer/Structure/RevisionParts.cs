using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>What a part of a revision is by the word in front of it: （原案）…, 【修正後】…, 理由：….</summary>
internal enum RevisionPart
{
    None,

    /// <summary>原案, 現行, 修正前, 旧: as it stands.</summary>
    Old,

    /// <summary>修正案, 改正案, 変更後, 新: as it is to read.</summary>
    New,

    /// <summary>甲案, Ｂ案, 案２: one of several.</summary>
    Alternative,

    /// <summary>理由, 趣旨.</summary>
    Reason,

    /// <summary>備考, 経緯.</summary>
    Remark,

    /// <summary>結論, 対応, 扱い: what is to become of it.</summary>
    Decision,
}

/// <summary>Reads the word that names a part. It stands in brackets, or in front of a colon; its letters may be spaced (現　行).</summary>
internal static class RevisionParts
{
    const int LongestWord = 14;

    static readonly (RevisionPart Part, string[] Words)[] Names =
    [
        (RevisionPart.Old, ["原案", "現行", "旧", "旧案", "修正前", "改正前", "変更前", "改定前", "改訂前", "見直し前", "原文", "現行案", "現行文", "現行規定", "前回案", "当初案", "素案", "現状"]),
        (RevisionPart.New, ["修正案", "修文案", "修文", "改正案", "改定案", "改訂案", "変更案", "見直し案", "新", "新案", "修正後", "改正後", "変更後", "改定後", "改訂後", "見直し後", "今回案", "修正文"]),
        (RevisionPart.Alternative, ["対案", "別案", "代案", "代替案"]),
        (RevisionPart.Reason, ["理由", "趣旨", "背景", "根拠", "修正理由", "修正の理由", "改正理由", "改正の理由", "変更理由", "変更の理由", "提案理由", "削除理由", "追加理由", "修正の趣旨", "意見の理由"]),
        (RevisionPart.Remark, ["備考", "補足", "経緯"]),
        (RevisionPart.Decision, ["結論", "対応", "対応方針", "対応状況", "対応結果", "扱い", "取扱い", "取り扱い", "検討状況", "検討結果"]),
    ];

    public static bool Opens(ReadOnlySpan<char> line) => Length(line, out _) > 0;

    /// <summary>The length of the word with its brackets or colon and the spaces behind it; 0 where the line names no part.</summary>
    public static int Length(ReadOnlySpan<char> line, out RevisionPart part)
    {
        part = RevisionPart.None;
        if (line.IsEmpty)
        {
            return 0;
        }

        var bracketed = Closing(line[0]) is not null;
        var end = bracketed ? line.IndexOf(Closing(line[0]) ?? ' ') : line.IndexOfAny('：', ':');
        if (end <= 0 || end > LongestWord || (part = Named(line[(bracketed ? 1 : 0)..end])) == RevisionPart.None)
        {
            return 0;
        }

        end++;
        end += bracketed && end < line.Length && line[end] is '：' or ':' ? 1 : 0;
        return Marks.SkipSpaces(line, end);
    }

    /// <summary>The part that a word names, whatever its width and spacing.</summary>
    public static RevisionPart Named(ReadOnlySpan<char> word)
    {
        var plain = NormalizedText.Fold(word.ToString()).Replace(" ", "", StringComparison.Ordinal);
        foreach (var (part, words) in Names)
        {
            if (words.Contains(plain, StringComparer.Ordinal))
            {
                return part;
            }
        }

        return IsNumberedDraft(plain) ? RevisionPart.Alternative : RevisionPart.None;
    }

    /// <summary>甲案, a案, 第2案, 案3.</summary>
    static bool IsNumberedDraft(string plain) => plain.Length switch
    {
        2 when plain[1] == '案' => IsCount(plain[0]),
        2 when plain[0] == '案' => IsCount(plain[1]),
        3 => plain[0] == '第' && plain[2] == '案' && IsCount(plain[1]),
        _ => false,
    };

    static bool IsCount(char c) => c is '甲' or '乙' or '丙' or '丁' or (>= 'a' and <= 'e') or (>= '1' and <= '9') or '一' or '二' or '三' or '四' or '五' or 'ア' or 'イ' or 'ウ';

    public static char? Closing(char c) => c switch { '（' => '）', '(' => ')', '【' => '】', '〔' => '〕', '［' => '］', '[' => ']', '＜' => '＞', '<' => '>', '〈' => '〉', '《' => '》', '≪' => '≫', _ => null };
}
