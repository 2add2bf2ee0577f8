using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>何倍 is answered by ３倍, not by １例; 焼失面積は by ヘクタール, not by ６％.</summary>
internal static partial class AskedUnit
{
    static readonly string[] OfPeople = ["人", "名", "例"];

    static readonly string[] OfShare = ["割", "%", "パーセント", "ポイント", "分の", "半数", "半分", "/"];

    static readonly string[] OfArea = ["ヘクタール", "ha", "平方", "m2", "km2", "アール"];

    static readonly string[] OfLength = ["メートル", "キロ", "km"];

    static readonly string[] OfWeight = ["トン", "キログラム", "kg", "グラム"];

    static readonly string[] OfBodies = ["か所", "箇所", "ヶ所", "カ所", "機関", "拠点", "大学", "校", "社", "施設", "団体", "者", "病院", "基", "台", "事業所"];

    static readonly string[] OfTime = ["日間", "日", "週間", "か月", "ヶ月", "カ月", "月間", "年間", "年", "時間", "分"];

    /// <summary>Units of one kind: who asks for one is answered with another.</summary>
    static readonly string[][] Kinds =
    [
        ["倍", "倍増", "半減"],
        OfShare,
        ["回", "度"],
        ["社"],
        ["番", "号"],
        ["位"],
        ["歳", "才"],
        ["mg", "ミリグラム"],
        ["ページ", "頁"],
        ["部"],
        ["株"],
        ["通"],
        ["文字", "字"],
        ["床"],
        ["票"],
        OfTime,
        OfArea,
        OfLength,
        OfWeight,
    ];

    /// <summary>Null where no unit is asked for, or one of no kind above.</summary>
    public static string[]? In(string question) =>
        Persons().IsMatch(question) ? OfPeople
        : Duration().IsMatch(question) ? OfTime
        : Bodies().IsMatch(question) ? OfBodies
        : Unit().Match(question) is { Success: true } match ? Array.Find(Kinds, units => units.Contains(match.Groups[1].Value.Replace('％', '%')))
        : Measured().Match(question) is { Success: true } measured ? OfMeasured(measured.Groups[1].Value) : null;

    /// <summary>Nothing else is counted so: a bare number is no number of pages.</summary>
    public static bool IsOwn(IReadOnlyList<string> units) => units[0] is "か所" or "ページ" or "部" or "株" or "通" or "文字" or "床" or "票";

    static string[] OfMeasured(string noun) => noun switch
    {
        "面積" => OfArea,
        "距離" or "延長" or "全長" => OfLength,
        "重量" or "重さ" => OfWeight,
        "人数" or "者数" or "人口" => OfPeople,
        _ => OfShare,
    };

    public static bool IsCounted(string folded, string unit)
    {
        for (var at = folded.IndexOf(unit, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(unit, at + 1, StringComparison.Ordinal))
        {
            // ３０の機関
            if (at > 1 && folded[at - 1] == 'の' && char.IsAsciiDigit(folded[at - 2]))
            {
                return true;
            }

            if (unit[0] == '半' || unit == "倍増" || (at > 0 && (char.IsAsciiDigit(folded[at - 1]) || Numerals.Contains(folded[at - 1], StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    const string Numerals = "一二三四五六七八九十百千万数";

    [GeneratedRegex("何[人名]|\\bhow many (?:\\w+ )?(?:people|persons|patients|staff|members|students|employees|researchers|experts)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Persons();

    // 点検の日数は？, どのくらいの期間がかかりますか
    [GeneratedRegex("(?:日|月|年)数(?:は|が|を|$|[?？])|所要時間|どの(?:くらい|ぐらい)の(?:時間|期間)|何分(?!の|野|け)", RegexOptions.None, 1000)]
    private static partial Regex Duration();

    // 参加している漁協の団体の数は？ is answered by ３団体, not by ２０６件 nor by １割.
    [GeneratedRegex("(?:機関|拠点|大学|企業|病院|施設|団体|事業所|学校|設置)の?(?:総)?数(?:は|を|が|って|$|[?？])", RegexOptions.None, 1000)]
    private static partial Regex Bodies();

    [GeneratedRegex("何(倍|割|[%％]|パーセント|ポイント|回|社|番|位|歳|mg|ミリグラム|ページ|頁|部(?!分|門|会|長|局|署)|株|通(?!り)|文字|床|票|日間|週間|か月|ヶ月|カ月|年間|時間|ヘクタール|キロ|メートル|トン)", RegexOptions.None, 1000)]
    private static partial Regex Unit();

    // 焼失した面積は？, 普及率はどのくらいですか; 効率は is no number
    [GeneratedRegex("(面積|距離|延長|全長|重量|重さ|人数|者数|人口|割合|比率|[一-鿿](?<!効)率)(?:は|(?:を|について)(?:ご?教|お?聞))?(?:どの(?:くらい|ぐらい|程度)|どれ(?:くらい|ぐらい|だけ))?(?:です|でした|になりま(?:す|した)|あります)?か?[?？。]?$", RegexOptions.None, 1000)]
    private static partial Regex Measured();
}
