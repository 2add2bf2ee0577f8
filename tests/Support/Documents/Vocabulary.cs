namespace PolicyBot.Tests.Support.Documents;

/// <summary>Invented policy prose: headings are noun phrases, sentences end in 。 and may refer to other numbers.</summary>
internal sealed class Vocabulary(Random random)
{
    private static readonly string[] Actors =
    [
        "国", "関係府省庁", "地方公共団体", "研究機関", "実施主体", "産業界", "大学等", "国立研究開発法人", "審査機関", "事務局",
        "各地域の協議会", "中小企業", "AI Safety Institute", "教育機関",
    ];

    private static readonly string[] Things =
    [
        "再生可能エネルギー", "蓄電池", "水素供給網", "デジタル基盤", "行政手続", "AI", "量子技術", "半導体", "海洋資源", "防災情報",
        "地域医療", "人材", "標準化", "知的財産", "データ連携", "サプライチェーン", "公共交通", "森林", "上下水道", "GX", "Society 5.0",
        "研究環境", "起業支援", "農業用水", "宇宙利用", "観光",
    ];

    private static readonly string[] Deeds =
    [
        "推進", "強化", "整備", "高度化", "確保", "評価", "見直し", "利活用", "育成", "実証", "普及", "効率化", "在り方", "支援体制", "現状と課題",
        "国際展開", "安全対策",
    ];

    private static readonly string[] Tails =
    [
        "を進める", "に取り組む", "を検討する必要がある", "を図ることが重要である", "を着実に実施する", "に努める", "を求めてはどうか",
        "を早期に具体化する", "について結論を得る", "を支援すべきである",
    ];

    private static readonly string[] Grounds =
    [
        "第3回会合での議論を踏まえ", "2008年以降の動向に照らし", "前年度に比べ26.5億円多い予算の下で", "約2.7億円を投じて", "平成20年4月17日の決定に基づき",
        "3分の2を超える自治体と協力して", "産学官の連携の下で", "国際的な動向も見据えつつ", "12品目の先行事例を参考に", "令和6年度までに",
        "International Energy Forumの枠組みを生かし", "「緑の成長」（仮称）の考え方に沿って", "技術の進展及び社会の要請に応じて",
        "79件(14/11/54)の採択課題について", "1.5倍の規模で", "経済産業省、国土交通省及び環境省が連携し",
    ];

    // Each of these may come to stand at the start of a line once the paragraph is wrapped.
    private static readonly string[] References =
    [
        "上記2.1)②のとおり", "前述の(1)及び(2)に掲げる方針に沿って", "上記①から③までを踏まえ", "別に定める3.の考え方により", "後述する§3の取組と併せて",
        "当該第2章及び第3章に示す手順で", "前記1)の結果に応じ", "基本方針第5条の趣旨を踏まえ", "先に見た4.(2)①の課題を念頭に",
        "次の①基盤の構築、②人材の確保及び③制度の点検により", "特に(a)又は(b)の場合には", "別表A.の区分に従い", "上記・の2つ目に示すとおり",
        "項目2の方向性も踏まえ", "先のⅢの整理を基に", "参考資料２－１のとおり",
    ];

    public string Heading()
    {
        var topic = random.Next(4) == 0 ? $"{Any(Things)}及び{Any(Things)}" : Any(Things);
        var heading = random.Next(5) == 0 ? $"{topic}の{Any(Deeds)}と{Any(Deeds)}" : $"{topic}の{Any(Deeds)}";
        return random.Next(9) switch
        {
            8 => $"{heading}、{Any(Things)}の{Any(Deeds)}並びに{Any(Things)}を活用した{Any(Things)}の{Any(Deeds)}について",
            0 => $"{heading}について",
            1 => $"{heading}に向けた{Any(Deeds)}",
            2 when random.Next(2) == 0 => $"{heading}（{Any(Actors)}）",
            _ => heading,
        };
    }

    public string ShortHeading() => random.Next(3) == 0 ? "はじめに" : $"{Any(Deeds)}の方針";

    public string Title() => $"{Any(Things)}の{Any(Deeds)}に関する基本{(random.Next(2) == 0 ? "方針" : "計画")}（案）";

    public string Issuer() => $"{Any(Things)}戦略会議事務局";

    public string Sentences(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Sentence()));

    public string Sentence()
    {
        var ground = random.Next(3) switch { 0 => Any(References) + "、", 1 => Any(Grounds) + "、", _ => "" };
        var also = random.Next(3) == 0 ? $"{Any(Things)}の{Any(Deeds)}とともに、" : "";
        var aside = random.Next(12) == 0 ? "（※1）" : "";
        return $"{Any(Actors)}は、{also}{ground}{Any(Things)}の{Any(Deeds)}{Any(Tails)}。{aside}";
    }

    private string Any(string[] words) => words[random.Next(words.Length)];
}
