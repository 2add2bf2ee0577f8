namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>構成員 alone on a line: the head of a list of people.</summary>
internal sealed class ListTitleForm : IHeadingForm
{
    static readonly string[] Words = ["出席者", "出席委員", "構成員", "構成員名簿", "委員名簿", "委員", "参加者", "出席者一覧", "出席者名簿", "参加者名簿", "委員等名簿", "欠席者", "欠席委員"];

    public string Name => "list";

    public HeadingRank Rank => HeadingRank.Titled;

    const string Brackets = "【［＜〈《";

    const int Longest = 24;

    public string Starts => string.Concat(Words.Select(word => word[0])) + Brackets;

    /// <summary>Whether a heading announces a list of people: 出席者, 出 席 者（敬称略）.</summary>
    public static bool IsListTitle(string heading) => Words.Contains(Plain(heading), StringComparer.Ordinal);

    /// <summary>出席者 of 出 席 者（五十音順、敬称略）：</summary>
    static string Plain(string heading)
    {
        var open = heading.IndexOfAny(['（', '(']);
        return string.Concat((open > 0 ? heading[..open] : heading).Where(c => !char.IsWhiteSpace(c) && c is not ('：' or ':' or '】' or '］' or '＞' or '〉' or '》') && !Brackets.Contains(c, StringComparison.Ordinal)));
    }

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line.Length > Longest || !Words.Contains(Plain(line.ToString()), StringComparer.Ordinal))
        {
            return false;
        }

        // 出席者：, 【出席者】
        mark = new HeadingMark(this, Plain(line.ToString()), 0, 0);
        return true;
    }
}
