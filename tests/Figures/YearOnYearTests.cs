using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public class YearOnYearTests
{
    const string Both = "水素利用推進事業 令和5年度予算額 12億円（{0}）\n\n水素利用推進事業 令和4年度予算額 10億円\n";

    static Audit Only(string text) => Assert.Single(Ledger.Of(text).Audits, audit => audit.Kind == AuditKind.YearOnYear);

    [Theory]
    [InlineData("対前年度2億円増", AuditOutcome.AddsUp)]
    [InlineData("前年度から2億円の増額", AuditOutcome.AddsUp)]
    [InlineData("前年度比＋2億円", AuditOutcome.AddsUp)]
    [InlineData("対前年度３億円増", AuditOutcome.Differs)]
    [InlineData("対前年度2億円減", AuditOutcome.Differs)]
    [InlineData("前年度比1.2倍", AuditOutcome.AddsUp)]
    [InlineData("前年度の１．５倍", AuditOutcome.Differs)]
    [InlineData("対前年度比20％増", AuditOutcome.AddsUp)]
    [InlineData("前年度比120％", AuditOutcome.AddsUp)]
    [InlineData("対前年度比30％増", AuditOutcome.Differs)]
    [InlineData("令和4年度比2億円増", AuditOutcome.AddsUp)]
    [InlineData("対前年度約2．3億円増", AuditOutcome.Rounding)]
    public void A_printed_growth_is_checked_against_both_years(string growth, AuditOutcome outcome)
    {
        var text = Both.Replace("{0}", growth, StringComparison.Ordinal);
        var audit = Only(text);
        Assert.Equal(outcome, audit.Outcome);
        Assert.Equal([12m, 10m], audit.Parts.Select(part => part.Value ?? 0));
        Assert.All(audit.Parts.Append(audit.Total), figure => Assert.Equal(figure.Value is 12 or 10 ? "億円" : figure.Unit, figure.Unit));
        Assert.Equal(outcome == AuditOutcome.Differs, Ledger.Of(text).Discrepancies.Count > 0);
    }

    [Theory]
    [InlineData("対前年度2億円増", "前年度からの増加")]
    [InlineData("対前年度2億円減", "前年度からの減少")]
    [InlineData("前年度比1.2倍", "前年度比")]
    [InlineData("2億円増", "増加")]
    public void A_printed_growth_is_never_taken_for_a_budget(string growth, string label)
    {
        var figure = Ledger.Of(Both.Replace("{0}", growth, StringComparison.Ordinal)).Figures[1];
        Assert.Equal((label, "水素利用推進事業", FigureMeasure.Other, 2023), (figure.Label, figure.SubOf, figure.Measure, figure.FiscalYear));
    }

    [Fact]
    public void Growth_behind_the_amount_on_its_line_disturbs_no_pairing()
    {
        var ledger = Ledger.Of("令和5年度予算\n\n水素利用推進事業 令和5年度予算額 80億円 対前年度比 ＋10億円\n\n海洋資源推進事業 令和5年度予算額 20億円 対前年度比 ▲1億円\n");
        Assert.Equal([80m, 20m], ledger.Figures.Where(figure => figure.Measure == FigureMeasure.Budget).Select(figure => figure.Value ?? 0));
    }

    [Fact]
    public void Both_years_in_one_sentence_are_read_with_their_topic()
    {
        var ledger = Ledger.Of("水素利用推進事業の予算額は、令和4年度の40億円から令和5年度は45億円となり、前年度から5億円増加した。\n");
        Assert.Equal([("水素利用推進事業", 2022), ("水素利用推進事業", 2023)], ledger.Figures.Take(2).Select(figure => (figure.Label, figure.FiscalYear ?? 0)));
        Assert.Equal(AuditOutcome.AddsUp, Assert.Single(ledger.Audits).Outcome);
    }

    [Fact]
    public void A_growth_of_counts_allows_no_rounding()
    {
        const string Text = "研究者数は令和4年度の200人から令和5年度の250人へ、前年度比{0}増加した。\n";
        Assert.Equal(AuditOutcome.AddsUp, Only(Text.Replace("{0}", "25％", StringComparison.Ordinal)).Outcome);
        Assert.Equal(AuditOutcome.Differs, Only(Text.Replace("{0}", "51人", StringComparison.Ordinal)).Outcome);
    }

    [Fact]
    public void A_ratio_is_rounded_to_its_last_place()
    {
        const string Text = "水素利用推進事業 令和5年度予算額 20億円（前年度比{0}倍）\n\n水素利用推進事業 令和4年度予算額 13億円\n";
        Assert.Equal(AuditOutcome.Rounding, Only(Text.Replace("{0}", "1.5", StringComparison.Ordinal)).Outcome);
        Assert.Equal(AuditOutcome.Differs, Only(Text.Replace("{0}", "1.9", StringComparison.Ordinal)).Outcome);
    }

    [Theory]
    [InlineData("70億円", AuditOutcome.AddsUp)]
    [InlineData("71億円", AuditOutcome.Differs)]
    [InlineData("70.4億円", AuditOutcome.Rounding)]
    public void The_year_before_in_brackets_is_checked_against_the_place_that_states_it(string stated, AuditOutcome outcome)
    {
        var text = $"水素利用推進事業 令和5年度予算額 80億円（70億円）\n\n※括弧内は前年度予算額\n\n水素利用推進事業 令和4年度予算額 {stated}\n";
        var audit = Only(text);
        Assert.Equal(outcome, audit.Outcome);
        Assert.Equal(["70億円", stated], audit.Spans.Select(span => span.In(text)));
    }

    [Fact]
    public void Years_that_are_counted_in_another_way_are_not_compared()
    {
        var audit = Only("水素利用推進事業 令和5年度当初予算額 12億円（対前年度2億円増）\n\n水素利用推進事業 令和4年度補正予算額 11億円\n");
        Assert.Equal(AuditOutcome.NotASum, audit.Outcome);
        Assert.Contains("比べられません", audit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_growth_whose_year_before_nobody_states_is_not_judged() =>
        Assert.Empty(Ledger.Of("水素利用推進事業 令和5年度予算額 12億円（対前年度2億円増）\n").Audits);

    [Fact]
    public void Words_that_only_start_like_a_growth_are_none()
    {
        var figures = Ledger.Of("前年度は10億円を配分した。細胞を5倍増殖させた。防災に3億円減災基金を充てた。\n").Figures;
        Assert.DoesNotContain(figures, figure => figure.Label.Contains("増加", StringComparison.Ordinal) || figure.Label.Contains("減少", StringComparison.Ordinal));
    }
}
