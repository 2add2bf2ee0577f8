using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Figures;

/// <summary>Amounts at the end of their line in a list, behind a count, behind a bracket, or as a limit.</summary>
public sealed class ListedAmountTests
{
    const string List = "２．事業\n\n◆ 灯台更新事業（国）\n 灯台の光源を発光ダイオードに置き換え、電力の消費を三分の一に抑える工事を全国で進める\n 離島の灯台への太陽電池の設置\n 海底の地図の作成　120百万円\n 観測船の更新　３隻　63百万円\n 見張り員の増員（5名→8名）に要する経費　47百万円\n 世界灯台会議の横浜開催（令和８年５月予定）　31百万円\n\n";

    [Theory]
    [InlineData(120, "海底の地図の作成")]
    [InlineData(63, "観測船の更新")]
    [InlineData(47, "見張り員の増員（5名→8名）に要する経費")]
    [InlineData(31, "世界灯台会議の横浜開催")]
    public void An_amount_is_that_of_the_words_on_its_line(int value, string label) =>
        Assert.Equal((label, FigureAttribution.Stated), Of(List, value));

    [Fact]
    public void A_day_in_a_remark_is_no_year_of_the_budget() =>
        Assert.Null(Ledger.Of(List).Figures.Single(figure => figure.Value == 31).Period);

    [Fact]
    public void A_limit_is_that_of_what_is_spoken_about()
    {
        var limit = Ledger.Of("※国庫債務負担行為：測量船建造事業（函館）について、令和８年度～令和１０年度、限度額\n 4,500百万円を計上。\n").Figures.Single(figure => figure.Value == 4500);

        Assert.Equal(("限度額", "測量船建造事業（函館）", FigureAttribution.Stated), (limit.Label, limit.SubOf, limit.Attribution));
    }

    [Fact]
    public void The_end_of_a_term_names_nothing() =>
        Assert.Equal("", Ledger.Of("令和８年度から令和１０年度までの３年間、灯台を調べる。\n").Figures.Single(figure => figure.Value == 3).Label);

    [Fact]
    public void A_word_that_the_line_cut_is_not_begun_anew() =>
        Assert.Contains(Ledger.Of("１　調査の方法\n\n　調査は港ごとに行い、その結果をまとめてここに示すこととし、昨年と同じ手順によった。港の荷役を担う会社の事\n 業所4,200か所に調査票を送った。\n").Figures, figure => figure is { Value: 4200 } && figure.Label.EndsWith("の事業所", StringComparison.Ordinal));

    static (string, FigureAttribution) Of(string text, int value) => Ledger.Of(text).Figures.Single(figure => figure.Kind == FigureKind.Money && figure.Value == value) is var figure ? (figure.Label, figure.Attribution) : default;
}
