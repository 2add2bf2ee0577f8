namespace PolicyBot.Tests.Support.Drafts;

/// <summary>
/// Invented policy prose without references and brackets. No topic comes twice in a draft, so a quoted topic stands in
/// one place; some words are verbs of instructions (変更, 移動, 追加) that the body uses for itself.
/// </summary>
internal sealed class DraftWords(Random random)
{
    private static readonly string[] Actors =
        ["国", "関係省庁", "地方公共団体", "研究機関", "事業者", "大学等", "審査機関", "事務局", "各地域の協議会", "ＮＰＯ", "海外の拠点"];

    private static readonly string[] Things =
        ["蓄電池", "水素供給網", "行政手続", "量子技術", "半導体", "海洋資源", "防災情報", "地域医療", "公共交通", "森林", "上下水道", "ＧＸ", "人工知能",
         "起業支援", "農業用水", "宇宙利用", "観光", "橋りょう", "学校図書館", "港湾", "地下水", "介護ロボット", "バイオ素材", "気象データ", "サイバー防御", "空き家"];

    private static readonly string[] Deeds =
        ["推進", "強化", "整備", "高度化", "確保", "評価方法", "見直し", "利活用", "育成", "実証", "普及", "効率化", "在り方", "支援体制", "国際展開", "安全対策",
         "追加調査", "変更管理", "移動支援", "共同利用", "標準化"];

    private static readonly string[] Tails =
        ["を進める", "に取り組む", "を検討する必要がある", "を図ることが重要である", "を着実に実施する", "に努める", "を早期に具体化する", "について結論を得る",
         "を支援すべきである", "の計画を変更する場合は事前に公表する", "を求める意見がある", "に関する手続の削減を進める"];

    private static readonly string[] Grounds =
        ["会合での議論を踏まえ", "前年度の実績に照らし", "産学官の連携の下で", "国際的な動向も見据えつつ", "先行事例を参考に", "「緑の成長」の考え方に沿って",
         "技術の進展に応じて", "約２．７億円を投じて", "ＩＳＯの動向を追加的に調べた上で", "12品目を対象に"];

    private readonly HashSet<string> _used = [];

    public string Topic()
    {
        for (var tries = 0; ; tries++)
        {
            var topic = $"{Any(Things)}{(tries > 20 ? "及び" + Any(Things) : "")}の{Any(Deeds)}";
            if (_used.Add(topic))
                return topic;
        }
    }

    public string Sentence() => Sentence(out _);

    /// <summary>国は、前年度の実績に照らし、蓄電池の整備を進める。</summary>
    public string Sentence(out string topic)
    {
        topic = Topic();
        var ground = random.Next(2) == 0 ? Any(Grounds) + "、" : "";
        return $"{Any(Actors)}は、{ground}{topic}{Any(Tails)}。";
    }

    public string SimpleClause() => $"{Topic()}を含め、";

    /// <summary>The topic of a sentence: the words between its last 、 and the first の with what follows up to the tail.</summary>
    public static string TopicIn(string sentence)
    {
        var start = sentence.LastIndexOf('、') + 1;
        var end = Tails.Select(tail => sentence.LastIndexOf(tail + "。", StringComparison.Ordinal)).Where(at => at > start).Min();
        return sentence[start..end];
    }

    private string Any(string[] words) => words[random.Next(words.Length)];
}
