using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

/// <summary>Tables whose rows kept their line.</summary>
public sealed class ColumnTableTests
{
    const string Years = "港の被害の推移\n\n　　　　　　　　　　令和３年　令和４年　令和５年\n\n被害額（億円）　　　１，２３０　６５０　１，０８０\n\n沈没した船（隻）　　１２　－　９\n\n避難した船の割合　　　４１．５％　４８．２％　５６．０％\n\n";

    [Fact]
    public void A_cell_takes_the_year_of_its_column_and_the_unit_of_its_row()
    {
        var damage = Of(Years, "被害額");

        Assert.Equal([2021, 2022, 2023], damage.Select(figure => figure.FiscalYear ?? 0));
        Assert.Equal([1230m, 650m, 1080m], damage.Select(figure => figure.Value ?? 0));
        Assert.All(damage, figure => Assert.Equal("億円", figure.Unit));
    }

    [Fact]
    public void A_dash_is_no_number() => Assert.Equal([2021, 2023], Of(Years, "沈没した船").Select(figure => figure.FiscalYear ?? 0));

    [Fact]
    public void A_unit_may_stand_in_the_cell() => Assert.Equal([41.5m, 48.2m, 56.0m], Of(Years, "避難した船の割合").Select(figure => figure.Value ?? 0));

    [Fact]
    public void A_unit_may_stand_over_the_table()
    {
        var figures = Of("令和６年度予算（案）\n\n（単位：百万円）\n\n事業名　　　　　　当初　　補正\n\n航路標識整備事業　　１，２００　３４０\n\n", "航路標識整備事業");

        Assert.Equal([FigureMeasure.Initial, FigureMeasure.Supplementary], figures.Select(figure => figure.Measure));
        Assert.Equal([1_200_000_000m, 340_000_000m], figures.Select(figure => figure.Yen ?? 0));
        Assert.All(figures, figure => Assert.NotNull(figure.UnitSpan));
        Assert.All(figures, figure => Assert.Equal(2024, figure.FiscalYear));
    }

    [Fact]
    public void A_row_with_other_than_a_cell_a_column_is_not_read() =>
        Assert.Empty(Of("　　　　　令和３年　令和４年　令和５年\n\n被害額（億円）　　　１，２３０　６５０\n\n", "被害額"));

    [Fact]
    public void Another_tables_names_end_the_table()
    {
        const string Rates = "　　　　　　　　　　令和３年　令和４年\n\n被害額（億円）　　　　６５０　　　４２０\n\n　　　　　　　　　　国　　　　市町村\n\n負担の割合　　　　　６０％　　４０％\n\n";

        Assert.Equal([2021, 2022], Of(Rates, "被害額").Select(figure => figure.FiscalYear ?? 0));
        Assert.Null(Assert.Single(Of(Rates, "負担の割合")).FiscalYear);
    }

    [Fact]
    public void Black_brackets_hold_what_their_legend_says()
    {
        var figures = OfTitled("令和７年度　港湾関係 当初予算（案）の概要", "（単位：億円。（　）内は前年度当初予算額、【　】内は令和６年度補正予算額）\n\n● 航路標識整備事業（国交）　１３．５億円（１１億円）【４億円】\n\n灯台の改修\n\n").FindAll(figure => figure.Label == "航路標識整備事業");

        Assert.Equal([(13.5m, 2025, FigureMeasure.Initial), (11m, 2024, FigureMeasure.Initial), (4m, 2024, FigureMeasure.Supplementary)],
            figures.Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure)));
    }

    [Fact]
    public void Two_numbers_with_a_rating_are_target_and_actual()
    {
        var figures = Of("指標\n\n目標\n\n実績\n\n評価\n\n・防波堤の点検率\n\n８０％\n\n６２．５％ Ｃ\n\n費用の高騰により遅れた。\n\n・船員の訓練の割合\n\n５０％\n\n３６．４％ Ｂ\n\n", "防波堤の点検率");

        Assert.Equal([FigureMeasure.Target, FigureMeasure.Actual], figures.Select(figure => figure.Measure));
    }

    [Fact]
    public void What_is_called_a_years_budget_is_that_of_the_budget_spoken_of()
    {
        var ledger = Ledger.Of("第５　費用\n\n２　費用\n\n(1) 令和５年度の関係予算は、当初３１億円であり、令和４年度第二次補正予算の１６億円と合わせて執行する。\n\n(2) 令和６年度の当初予算は２９億円で、残りは基金による。\n\n");

        Assert.Equal(["関係予算", "関係予算", "関係予算"], ledger.Figures.Where(figure => figure.Kind == FigureKind.Money).Select(figure => figure.Label));
    }

    static List<Figure> OfTitled(string title, string text)
    {
        var document = Ledger.Parse(text);
        return [.. FigureLedger.Read(document with { Info = document.Info with { Title = title } }).Figures.Where(figure => figure.Kind == FigureKind.Money)];
    }

    static List<Figure> Of(string text, string label) => [.. Ledger.Of(text).Figures.Where(figure => figure.Label == label && figure.Kind != FigureKind.Date)];
}
