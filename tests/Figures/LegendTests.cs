using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Figures;

/// <summary>Notes on brackets at the head of a document, and brackets behind the round ones.</summary>
public sealed class LegendTests
{
    const string Head = "港の予算の概要\n\n（注１）端数は切り捨てた。\n（注２）〔 〕内は令和７年度補正予算額（外数）。（ ）内は令和７年度当初予算額。\n1\n\f ２．主な事業\n\n";

    const string Programmes = "◆ 灯台更新事業（国）　4,100百万円（3,600百万円）〔1,200百万円〕\n 光源を替える。\n\n◆【新規】藻場再生事業（環）　250百万円（新規）\n 苗を植える。\n2\n\f";

    [Fact]
    public void A_note_at_the_head_holds_for_the_pages_behind() =>
        Assert.Equal([(4100m, 2026, FigureMeasure.Initial), (3600m, 2025, FigureMeasure.Initial), (1200m, 2025, FigureMeasure.Supplementary)], Of(Head + Programmes, "灯台更新事業"));

    [Fact]
    public void What_is_new_has_the_year_of_what_stands_in_front_of_a_bracket() =>
        Assert.Equal([(250m, 2026, FigureMeasure.Initial)], Of(Head + Programmes, "藻場再生事業"));

    [Fact]
    public void A_page_with_a_note_of_its_own_goes_by_that() =>
        Assert.Equal([(90m, 2024, FigureMeasure.Initial), (70m, 2023, FigureMeasure.Initial)],
            Of(Head + Programmes + " ３．過去の事業\n（ ）内は令和５年度当初予算額。\n\n◆ 航路観測事業（国）　90百万円（70百万円）\n 観測した。\n3\n", "航路観測事業"));

    [Fact]
    public void A_note_on_a_page_with_brackets_is_that_page_s()
    {
        var figures = Ledger.Of("港の予算\n\n（ ）内は令和７年度当初予算額。\n\n◆ 灯台更新事業（国）　4,100百万円（3,600百万円）\n1\n\f ２．ほかの事業\n\n◆ 航路観測事業（国）　90百万円（70百万円）\n 観測した。\n2\n").Figures;

        Assert.Equal(FigureAttribution.Unattributed, Assert.Single(figures, figure => figure.Value == 70).Attribution);
    }

    [Fact]
    public void A_bracket_that_no_note_explains_stays_open() =>
        Assert.Equal(FigureAttribution.Unattributed, Assert.Single(Ledger.Of("港の予算\n\n◆ 灯台更新事業（国）　4,100百万円〔1,200百万円〕\n 光源を替える。\n").Figures, figure => figure.Value == 1200).Attribution);

    static List<(decimal, int, FigureMeasure)> Of(string text, string label) =>
        [.. Ledger.Of(text).Figures.Where(figure => figure.Label == label).Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure))];
}
