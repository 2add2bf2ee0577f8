namespace PolicyBot.Indexer.Structure;

/// <summary>（文、経）, （内・文・厚・経）, （◎文、科技、厚）: the ministries in charge, at the end of a text.</summary>
internal static class MinistryTag
{
    const int LongestTag = 4;

    /// <summary>One character a ministry, and the few that need more.</summary>
    const string Single = "文厚経内総財農国環外防法警復デこ金公消";

    static readonly string[] Longer = ["科技", "内閣", "個情", "国交", "農水", "経産", "厚労", "文科", "総務", "財務", "外務", "環境", "法務", "防衛", "警察", "復興", "消費", "デジ", "こ家", "金融", "公取"];

    public static bool Ends(string text, out IReadOnlyList<string> ministries)
    {
        ministries = [];
        var span = text.AsSpan().TrimEnd();
        if (span.IsEmpty || span[^1] is not ('）' or ')'))
        {
            return false;
        }

        var open = span.LastIndexOfAny('（', '(');
        return open >= 0 && TryRead(span[(open + 1)..^1].ToString(), out ministries);
    }

    /// <summary>What stands between the brackets.</summary>
    public static bool TryRead(string tags, out IReadOnlyList<string> ministries)
    {
        var parts = tags.Split(['、', '・', '，', ',', '／', '/'], StringSplitOptions.TrimEntries)
            .Select(part => part.TrimStart('◎', '○'))
            .ToArray();
        ministries = parts;
        return parts.All(IsTag);
    }

    static bool IsTag(string tag) =>
        tag.Length is > 0 and <= LongestTag
        && (tag.Length == 1 ? Single.Contains(tag[0], StringComparison.Ordinal) : Longer.Contains(tag, StringComparer.Ordinal));
}
