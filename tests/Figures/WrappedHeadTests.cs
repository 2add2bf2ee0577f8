using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

/// <summary>Tables whose column titles wrap, so that their heading stands on several lines.</summary>
public sealed class WrappedHeadTests
{
    const string Harbours = "１．港の予算　総括表\n（単位：百万円）\n事業名 所管 令和８年度\n政府案\n令和７年度\n当初\n対前年度\n増減額\n〔令和７年度補正〕\n\n灯台更新事業 国 4,100 3,600 500 〔1,200〕\n【新規】藻場再生事業 環 250 － 皆増 －\n古い防波堤の調査費\n（令和７年度限り） 国 － 80 ▲80 －\n合　計 4,350 3,680 670 〔1,200〕\n\n";

    [Fact]
    public void A_title_goes_on_below_what_it_began_with() =>
        Assert.Equal([(4100m, 2026, FigureMeasure.Initial), (3600m, 2025, FigureMeasure.Initial), (1200m, 2025, FigureMeasure.Supplementary)], Of(Harbours, "灯台更新事業"));

    [Fact]
    public void A_number_in_a_bracket_is_that_of_its_column_in_the_unit_over_the_table() =>
        Assert.Contains(Ledger.Of(Harbours).Figures, figure => figure is { Label: "灯台更新事業", Measure: FigureMeasure.Supplementary, Yen: 1_200_000_000m } && figure.Span.In(Harbours) == "1,200");

    [Fact]
    public void The_letter_behind_a_name_is_its_ministry() =>
        Assert.All(Ledger.Of(Harbours).Figures.Where(figure => figure.Label == "灯台更新事業"), figure => Assert.Equal("国", figure.Ministry));

    [Fact]
    public void That_a_row_is_new_or_ends_is_none_of_its_name()
    {
        Assert.Equal([(250m, 2026, FigureMeasure.Initial)], Of(Harbours, "藻場再生事業"));
        Assert.Equal([(80m, 2025, FigureMeasure.Initial)], Of(Harbours, "古い防波堤の調査費"));
    }

    [Fact]
    public void The_growth_is_that_of_the_row_and_the_total_is_checked()
    {
        var ledger = Ledger.Of(Harbours);

        Assert.Contains(ledger.Figures, figure => figure is { SubOf: "灯台更新事業", Label: "対前年度増減額", Value: 500, FiscalYear: 2026 });
        Assert.Equal(2, ledger.Audits.Count(audit => audit is { Total.Label: "合計", Outcome: AuditOutcome.AddsUp }));
    }

    [Fact]
    public void Rows_with_another_count_of_cells_are_not_read() =>
        Assert.Empty(Of("（単位：百万円）\n事業名 令和８年度\n政府案\n令和７年度\n当初\n灯台更新事業 4,100 3,600 500\n藻場再生事業 250 200 50\n\n", "灯台更新事業"));

    [Fact]
    public void Below_two_columns_nobody_knows_which_goes_on() =>
        Assert.Empty(Of("（単位：百万円）\n事業名 令和８年度 令和７年度\n当初\n増減額\n灯台更新事業 4,100 3,600 500\n藻場再生事業 250 200 50\n\n", "灯台更新事業"));

    static List<(decimal, int, FigureMeasure)> Of(string text, string label) =>
        [.. Ledger.Of(text).Figures.Where(figure => figure.Label == label && figure.Attribution != FigureAttribution.Unattributed).Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure))];
}
