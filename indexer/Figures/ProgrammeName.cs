using System.Text.RegularExpressions;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Figures;

/// <summary>Tells the names of programmes and budget lines: …事業, …プログラム（文）, …交付金：.</summary>
internal static partial class ProgrammeName
{
    const int Longest = 60;

    public static bool Is(string text) => text.Length <= Longest && Form().IsMatch(Clean(text));

    /// <summary>Without the bullet in front and the colon or the mark of a footnote behind.</summary>
    public static string Clean(string text) => Mark().Replace(text.Trim().TrimStart(Ornaments).TrimEnd(Ornaments), "").Trim();

    /// <summary>The name without its ministry, and the ministry: …事業（経） → 経.</summary>
    public static (string Name, string? Ministry) Split(string text)
    {
        var clean = Clean(text);
        if (!MinistryTag.Ends(clean, out var ministries))
            return (clean, null);
        var open = clean.LastIndexOfAny(['（', '(']);
        return (clean[..open].TrimEnd(), string.Join('、', ministries));
    }

    static readonly char[] Ornaments = [' ', '　', '・', '●', '■', '◆', '○', '◇', '□', '•', '★', '▪', '\uF06C', '：', ':', '-', '－', '\t', '∩'];

    // 航路標識整備事業（※１）
    [GeneratedRegex(@"[（(](※|＊|注)[0-9０-９]{0,2}[）)]$", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    // The name, then brackets such as （文）, （新規）, （内局）; the last may be cut off.
    [GeneratedRegex(@"(事業|プログラム|プロジェクト|経費|交付金|補助金|委託費|負担金|分担金|拠出金|基金|ファンド|推進費|調整費|振興費|研究費|整備費|運営費|支援費|対策費|開発費|イニシアティブ|パッケージ|（[^（）]{1,10}領域）)(費|等)?(\s*[（(【][^（）()【】]{1,14}[）)】])*\s*([（(][^（）()]{0,6})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
