using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Figures;

/// <summary>Lists of budget items in the ways ministries print them: whose amount is whose, and where the page does not tell.</summary>
public class ItemAmountTests
{
    const string Head = "令和８年度　灯台関係予算　概算要求の概要\n令和７年８月\n海上庁\n\n※（　）内は令和７年度予算額\n\n１　安全\n\n";

    static readonly (string Name, string Now, string Before)[] Items =
        [("防災設備の更新", "７．４億円", "６．１億円"), ("航路の維持・改善", "３０億円", "２８億円"), ("沿岸監視の強化", "１２億円", "９．５億円")];

    [Theory]
    [InlineData("○ {0}　　　　　{1}（{2}）\n　光源を替える。\n")]
    [InlineData("○ {0}\n　　　　　　{1}（{2}）\n　光源を替える。\n")]
    [InlineData("○ {0}\n　光源を替える。\n　　　　　　{1}（{2}）\n")]
    [InlineData("○ {0}　【{1}（{2}）】\n　光源を替える。\n")]
    [InlineData("○ {0} ……… {1}（{2}）\n")]
    [InlineData("（{3}）{0}\n　令和８年度要求額　{1}\n　（令和７年度予算額　{2}）\n　光源を替える。\n")]
    [InlineData("（{3}）{0}\n　○ {1}（{2}）\n　○ 光源を替える。\n")]
    [InlineData("（{3}）{0}\n　○光源を替える取組を支援\n　　【{1}（{2}）】\n")]
    [InlineData("（{3}）{0}\n〔令和８年度要求額：{1}、令和７年度当初予算額：{2}〕\n・光源を替える。\n")]
    public void Each_item_has_its_own_amounts(string layout)
    {
        var figures = Of(string.Concat(Items.Select((item, at) => string.Format(null, layout, item.Name, item.Now, item.Before, at + 1))));

        Assert.Equal(Items.SelectMany(item => new[] { $"{item.Name} 2026 {item.Now}", $"{item.Name} 2025 {item.Before}" }), figures);
    }

    [Fact]
    public void What_is_new_has_no_amount_of_the_year_before_and_a_sentence_none_at_all() => Assert.Equal(
        ["防災設備の更新 2026 ７．４億円", "防災設備の更新 2025 ６．１億円", "沿岸監視の強化 2026 １２億円"],
        Of("■ 防災設備の更新\n　７．４億円（６．１億円）\n　・光源を替える。\n■ 沿岸監視の強化（新規）\n　１２億円\n　・岬から見張る。\n■ このほか、港湾整備費 512億円の内数により桟橋を直す。\n").Where(figure => !figure.StartsWith("港湾", StringComparison.Ordinal)));

    [Theory]
    [InlineData("○ 防災設備の更新\n　　７．４億円\n○ 航路の維持・改善\n○ 沿岸監視の強化\n　　３０億円\n　　１２億円\n")]
    [InlineData("○ 防災設備の更新\n　光源を替える。\n　７．４億円\n　３０億円\n○ 航路の維持・改善\n　航路を広げる。\n　１２億円\n")]
    [InlineData("○ 防災設備の更新\n　　７．４億円\n○ 航路の維持・改善\n＜支援の仕組み＞\n　　３０億円\n○ 沿岸監視の強化\n　　１２億円\n")]
    public void Where_the_items_have_more_or_fewer_or_a_heading_between_none_is_anyones(string list) =>
        Assert.All(Of(list), figure => Assert.StartsWith(" ", figure, StringComparison.Ordinal));

    static List<string> Of(string list)
    {
        var text = Head + list;
        return [.. Ledger.Of(text).Figures.Where(figure => figure.Kind == FigureKind.Money).Select(figure => $"{figure.Label} {figure.FiscalYear} {figure.Span.In(text).Trim()}")];
    }

    [Fact]
    public void The_line_under_a_title_is_all_of_it_and_dates_what_stands_below()
    {
        var figures = Ledger.Of("（参考）前年度\n\n２．霧信号整備プロジェクト\n\n令和10年度予算額238億円\n\n● 鐘の更新事業　予算額80億円\n\n● 灯台見張り員育成事業（※１）　予算額61億円\n\n").Figures.Where(figure => figure.Kind == FigureKind.Money).ToList();

        Assert.Equal([("霧信号整備プロジェクト", 238m, 2028), ("鐘の更新事業", 80m, 2028), ("灯台見張り員育成事業", 61m, 2028)], figures.Select(figure => (figure.Label, figure.Value ?? 0, figure.FiscalYear ?? 0)));
        Assert.Equal(FigureAttribution.Inferred, figures[0].Attribution);
    }

    [Fact]
    public void What_is_asked_for_by_the_title_is_a_request_whatever_the_brackets_hold()
    {
        var figures = Ledger.Of("令和11年度　概算要求の概要（航路関係）\n\n○航路の整備　64億円（51億円）\n\n■灯台の改修　38億円（31億円）\n\n※括弧内は令和10年度当初予算額。\n\n").Figures.Where(figure => figure is { Kind: FigureKind.Money, Label: "灯台の改修" }).ToList();

        Assert.Equal([(38m, 2029, FigureMeasure.Request), (31m, 2028, FigureMeasure.Initial)], figures.Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure)));
    }

    [Theory]
    [InlineData("・令和７年度に入港料を106万円から109万円へ引き上げること")]
    [InlineData("・令和７年度に入港料を106万円から109万円に改めること")]
    public void The_year_is_of_what_an_amount_becomes(string line)
    {
        var figures = Ledger.Of($"議題\n\n{line}\n\n").Figures.Where(figure => figure.Kind == FigureKind.Money).ToList();

        Assert.Equal([("入港料", 106m, null), ("入港料", 109m, (int?)2025)], figures.Select(figure => (figure.Label, figure.Value ?? 0, figure.FiscalYear)));
        Assert.Null(figures[0].Period);
    }
}
