using System.Buffers;

namespace PolicyBot.Indexer.Structure;

/// <summary>（文、経）, （内・文・厚・経）, （◎文、科技、厚）, （農◎、国）: the ministries in charge, at the end of a text.</summary>
internal static class MinistryTag
{
    /// <summary>How many lines （文、科技、厚、経） may stretch over.</summary>
    public const int MostLines = 3;

    const int LongestTag = 4;
    const int LongestName = 9;

    /// <summary>One character a ministry, and the few that need more.</summary>
    const string Single = "文厚経内総財農国環外防法警復デこ金公消";

    static readonly string[] Longer = ["科技", "内閣", "個情", "国交", "農水", "経産", "厚労", "文科", "総務", "財務", "外務", "環境", "法務", "防衛", "警察", "復興", "消費", "デジ", "こ家", "金融", "公取"];

    static readonly SearchValues<char> NotInNames = SearchValues.Create("のはをにとがで。");

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９元");

    static readonly SearchValues<char> Lead = SearchValues.Create("◎●★");

    /// <summary>担当：◎文、総; 所管：国</summary>
    static readonly string[] Headings = ["担当府省庁", "担当府省", "担当省庁", "担当", "所管府省", "所管省庁", "所管", "主管"];

    public static bool Ends(string text, out IReadOnlyList<string> ministries) => Ends(text, out ministries, out _);

    /// <summary>leads: those with ◎.</summary>
    public static bool Ends(string text, out IReadOnlyList<string> ministries, out IReadOnlyList<string> leads)
    {
        (ministries, leads) = ([], []);
        var span = text.AsSpan().TrimEnd();
        if (span.IsEmpty || span[^1] is not ('）' or ')'))
        {
            return false;
        }

        var open = span.LastIndexOfAny('（', '(');
        return open >= 0 && TryRead(span[(open + 1)..^1].ToString(), out ministries, out leads);
    }

    /// <summary>A line of a column 担当府省: 文◎、総 or 担当：◎文、総.</summary>
    public static bool IsLine(ReadOnlySpan<char> line, bool inColumn, out IReadOnlyList<string> ministries, out IReadOnlyList<string> leads)
    {
        var rest = WithoutHeading(line.Trim().Trim('（').Trim('）'), out var headed);
        return TryRead(rest.ToString(), out ministries, out leads) && (headed || inColumn || ministries.Count > 1 || leads.Count > 0);
    }

    /// <summary>What stands between the brackets.</summary>
    static bool TryRead(string tags, out IReadOnlyList<string> ministries, out IReadOnlyList<string> leads)
    {
        var written = WithoutTerm(WithoutHeading(tags, out _)).ToString().Split(['、', '・', '，', ',', '／', '/'], StringSplitOptions.TrimEntries);
        ministries = [.. written.Select(Bare)];
        leads = [.. written.Where(part => part.AsSpan().IndexOfAny(Lead) >= 0).Select(Bare)];
        return ministries.All(IsTag);
    }

    /// <summary>◎国、農　令和12年度末まで: until when stands behind who.</summary>
    static ReadOnlySpan<char> WithoutTerm(ReadOnlySpan<char> tags)
    {
        var gap = tags.IndexOfAny(' ', '　');
        return gap > 0 && tags[gap..].IndexOf('年') > 0 && tags[gap..].ContainsAny(Digits) ? tags[..gap] : tags;
    }

    static string Bare(string part) => part.Trim('◎', '○', '〇', '●', '★', ' ', '　');

    static ReadOnlySpan<char> WithoutHeading(ReadOnlySpan<char> text, out bool headed)
    {
        var rest = text.TrimStart('【').TrimStart('［');
        foreach (var heading in Headings)
        {
            if (rest.StartsWith(heading, StringComparison.Ordinal) && rest[heading.Length..].TrimStart() is ['：' or ':' or '】' or '］', .. var behind])
            {
                headed = true;
                return behind.Trim();
            }
        }

        headed = false;
        return text;
    }

    static bool IsTag(string tag) =>
        (tag.Length is > 0 and <= LongestTag
            && (tag.Length == 1 ? Single.Contains(tag[0], StringComparison.Ordinal) : Longer.Contains(tag, StringComparer.Ordinal)))
        || IsName(tag);

    /// <summary>文部科学省, 消費者庁: written out.</summary>
    static bool IsName(string tag) => tag.Length is >= 3 and <= LongestName && tag[^1] is ('省' or '庁' or '府') && tag.AsSpan().IndexOfAny(NotInNames) < 0;
}
