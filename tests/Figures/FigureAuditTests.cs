using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public class FigureAuditTests
{
    [Fact]
    public void All_rows_of_years_of_the_indicator_tables_add_up()
    {
        var series = Ledger.OfSeed("002").Audits.Where(audit => audit.Kind == AuditKind.Series).ToList();
        Assert.Equal(16, series.Count);
        Assert.All(series, audit => Assert.Equal(AuditOutcome.AddsUp, audit.Outcome));
    }

    [Fact]
    public void Parts_that_miss_their_total_by_rounding_are_no_contradiction()
    {
        var totals = Ledger.OfSeed("002").Audits.Where(audit => audit.Kind == AuditKind.Total).ToList();
        Assert.Equal([(181m, 181m, AuditOutcome.AddsUp), (184m, 183m, AuditOutcome.Rounding)], totals.Select(audit => (audit.Sum, audit.Total.Value ?? 0, audit.Outcome)));
        Assert.Empty(Ledger.OfSeed("002").Discrepancies);
    }

    [Fact]
    public void Three_parts_that_miss_their_total_differ_in_both_years()
    {
        var ledger = Ledger.OfSeed("001");
        var differing = ledger.Audits.Where(audit => audit.Outcome == AuditOutcome.Differs).Select(audit => (audit.Sum, audit.Total.Value ?? 0));
        Assert.Equal([(17m, 18m), (9m, 10m)], differing);
        Assert.All(ledger.Discrepancies, discrepancy => Assert.Equal("sumMismatch", discrepancy.Code));
        Assert.Equal(2, ledger.Discrepancies.Count);
    }

    [Fact]
    public void A_bracket_that_holds_the_year_before_is_no_sum() =>
        Assert.Contains(Ledger.OfSeed("001").Audits, audit => audit is { Outcome: AuditOutcome.NotASum, Total.Value: 26.5m, Sum: 35 });

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Documents_whose_sums_hold_contradict_nothing(string seed) => Assert.Empty(Ledger.OfSeed(seed).Discrepancies);

    [Fact]
    public void Every_number_of_every_row_of_years_changed_by_one_is_found()
    {
        var text = Ledger.SeedText("002");
        var audits = Ledger.OfSeed("002").Audits.Where(audit => audit.Kind == AuditKind.Series).ToList();
        var numbers = audits.SelectMany(audit => audit.Parts.Append(audit.Total)).ToList();
        Assert.Equal(64, numbers.Count);
        foreach (var number in numbers)
        {
            foreach (var change in number.Value == 0 ? (int[])[1] : [1, -1])
                Assert.True(IsFound(text, number, change), $"{number.Span.In(text)} at {number.Span.Start} {change:+0;-0}");
        }
    }

    static bool IsFound(string text, Figure number, int change)
    {
        var mutant = text[..number.Span.Start] + ((number.Value ?? 0) + change) + (number.Span.In(text).EndsWith('件') ? "件" : "") + text[number.Span.End..];
        var ledger = Ledger.Of(mutant);
        return ledger.Audits.Any(audit => audit is { Kind: AuditKind.Series, Outcome: AuditOutcome.Differs } && audit.Spans.Any(span => span.Start == number.Span.Start))
            && ledger.Discrepancies.Any(discrepancy => discrepancy.Spans.Any(span => span.Start == number.Span.Start));
    }

    [Fact]
    public void A_stated_sum_in_a_bracket_is_checked()
    {
        var audit = Assert.Single(Ledger.Of("予算の内訳\n\n調査研究推進事業 26億円（20億円＋補正6億円）\n").Audits);
        Assert.Equal((AuditKind.Composition, AuditOutcome.AddsUp), (audit.Kind, audit.Outcome));
    }

    [Fact]
    public void A_list_that_says_it_is_not_complete_is_not_summed() =>
        Assert.DoesNotContain(
            Ledger.Of("予算の内訳\n\n調査研究推進事業 26億円\n（調査費 10億円、分析費 5億円 等）\n").Audits, audit => audit.Outcome == AuditOutcome.Differs);
}
