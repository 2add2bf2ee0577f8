using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Structure;

/// <summary>A line that is one cell of a flattened table: 32件（9/8/15）, ［うち離島 ５件］, 予算額 92億円, A.</summary>
internal static partial class FigureCell
{
    const int LongestCell = 40;

    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length <= LongestCell && (line.Length == 1 ? line[0] is (>= 'A' and <= 'D') or (>= 'Ａ' and <= 'Ｄ') : Cell().IsMatch(line));

    /// <summary>…対象経費令和5年度予算額⏎46億円: the line above waits for its figure.</summary>
    public static bool IsAnnounced(ReadOnlySpan<char> above) => Announcement().IsMatch(above);

    [GeneratedRegex("[^ 　](予算額|予算|実績|目標|総額|約)$", RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();

    [GeneratedRegex(
        @"^[［\[（(]?(うち[^0-9０-９。、]{0,16}|うち[^。、［］]{1,24}[ 　])?(当初|補正)?(予算額|予算|実績|目標)?[約\s]*[0-9０-９][0-9０-９,，.．]*(兆|億|万|千|百)*(円|件|例|名|人|社|品目|課題|か所|カ所|ヶ所|箇所|か国|カ国|%|％|倍|回|台|校|戸|基|隻|本|棟|床|便|団体|機関|拠点|施設|地区|集落|市町村|都道府県|世帯|店舗|路線|ポイント|時間|トン|キロ|キログラム|グラム|メートル|キロメートル|ヘクタール|キロワット|キロワット時|ギガワット|立方メートル|平方メートル|ha|ｈａ|km|kW|ｋＷ|MW|GW|ＧＷ|kWh|経営体|事業者|企業|自治体)(以上|以下|程度)?[＊*]?\s*([（(［\[][0-9０-９－―／/,，.．件億円万千人台回校戸名社％%\s-]*[）)］\]]?)?\s*[）)］\]]?\s*[A-DＡ-Ｄ―－-]?$|^[（(［\[]?([0-9０-９]+|[－―-])([／/][0-9０-９]+)+[）)］\]]*\s*[A-DＡ-Ｄ―－-]?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Cell();
}
