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
}
