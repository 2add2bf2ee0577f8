namespace PolicyBot.Indexer.Structure;

/// <summary>（新設）, （削る）, （略）: what a side of an old/new table says instead of a text.</summary>
internal static class ComparedSigns
{
    const int LongestSign = 12;

    static readonly string[] Missing = ["新設", "新規", "追加", "なし", "規定なし"];
    static readonly string[] Deleted = ["削る", "削除", "廃止"];
    static readonly string[] Unchanged = ["略", "同左", "同右", "現行どおり", "現行のとおり", "変更なし", "改正なし"];

    public static bool IsMissing(string text) => Is(text, Missing);

    public static bool IsDeleted(string text) => Is(text, Deleted);

    public static bool IsUnchanged(string text) => Is(text, Unchanged);

    public static bool IsAny(ReadOnlySpan<char> text) => text.Length <= LongestSign && text.ToString() is var sign && (IsMissing(sign) || IsDeleted(sign) || IsUnchanged(sign));

    static bool Is(string text, string[] words) =>
        text.Length <= LongestSign && string.Concat(text.Where(char.IsLetterOrDigit)) is var plain && words.Contains(plain, StringComparer.Ordinal);
}
