using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

/// <summary>What was misread is flagged, with the rule and a reading that was not used.</summary>
public class DoubtTests
{
    [Theory]
    [InlineData("研究事業 ち．5億円\n", "ち．5億円", "□．5億円", "読み取れません")]
    [InlineData("研究事業 l5億円\n", "l5億円", "15億円", "読み取れません")]
    [InlineData("研究事業 約O．8億円\n", "約O．8億円", "0．8億円", "読み取れません")]
    [InlineData("研究事業 ち．5億円の内数\n", "ち．5億円の内数", "□．5億円", "読み取れません")]
    public void An_amount_with_a_garbled_digit_has_no_value(string text, string span, string proposed, string rule)
    {
        var ledger = Ledger.Of(text);
        var figure = Assert.Single(ledger.Figures);
        Assert.Equal((span, null, null), (figure.Span.In(text), figure.Value, figure.Yen));
        Assert.Contains(proposed, figure.ProposedReading, StringComparison.Ordinal);
        Assert.Contains(rule, figure.Doubt, StringComparison.Ordinal);
        Flagged(ledger, text, figure, "doubtfulNumber");
    }

    [Theory]
    [InlineData("研究基盤 働 18億円\n", "働")]
    [InlineData("研究基盤 捌 12億円\n", "捌")]
    public void An_amount_behind_a_stray_sign_keeps_its_value_and_its_doubt(string text, string sign)
    {
        var ledger = Ledger.Of(text);
        var figure = Assert.Single(ledger.Figures);
        Assert.NotNull(figure.Value);
        Assert.Contains(sign, figure.ProposedReading, StringComparison.Ordinal);
        Flagged(ledger, text, figure, "doubtfulNumber");
    }

    [Theory]
    [InlineData("平成21年2月30日", "2009-02-30", "2月30日という日はありません", "2月28日")]
    [InlineData("平成20年13月5日", "2008-13-05", "13月という月はありません", "1月から12月")]
    [InlineData("2023年4月31日", "2023-04-31", "4月31日という日はありません", "4月30日")]
    [InlineData("昭和65年4月1日", "1990-04-01", "昭和65年はありません", "平成2年")]
    [InlineData("平成31年5月1日", "2019-05-01", "令和元年に当たります", "令和元年")]
    [InlineData("令和4年3月8日（水）", "2022-03-08", "曜日が合いません", "（火）")]
    public void An_impossible_date_stays_as_it_is_written_and_is_flagged(string written, string date, string rule, string proposed)
    {
        var text = written + "に決定した。\n";
        var ledger = Ledger.Of(text);
        var figure = Assert.Single(ledger.Figures);
        Assert.Equal((written, date), (figure.Span.In(text), figure.Date));
        Assert.Contains(rule, figure.Doubt, StringComparison.Ordinal);
        Assert.Contains(proposed, figure.ProposedReading, StringComparison.Ordinal);
        Flagged(ledger, text, figure, "doubtfulDate");
    }

    [Theory]
    [InlineData("令和4年3月8日（火）に決定した。\n")]
    [InlineData("2024年2月29日に決定した。\n")]
    [InlineData("平成31年4月30日に決定した。\n")]
    [InlineData("研究事業 約2．7億円\n")]
    [InlineData("研究事業（文） 18億円\n")]
    public void What_can_be_is_not_doubted(string text)
    {
        var ledger = Ledger.Of(text);
        Assert.Null(Assert.Single(ledger.Figures).Doubt);
        Assert.Empty(ledger.Findings);
    }

    [Fact]
    public void A_number_that_cannot_be_read_enters_no_sum_and_no_comparison()
    {
        const string Text = "水素利用プロジェクト 令和5年度予算額 30億円\n\n● 海洋事業 10億円\n\n● 宇宙事業 l5億円\n";
        var ledger = Ledger.Of(Text);
        Assert.DoesNotContain(ledger.Audits, audit => audit.Parts.Any(part => part.Value is null));
        FigurePlace[] places = [.. ledger.Figures.Select(figure => new FigurePlace("a", figure)), .. ledger.Figures.Select(figure => new FigurePlace("b", figure))];
        Assert.DoesNotContain(FigureComparison.Compare(places, new CurrentNames([])), result => result.First.Figure.Value is null);
    }

    [Fact]
    public void The_doubts_of_the_scanned_seed_are_two_amounts() =>
        Assert.Equal(["ち．5億円の内数", "18億円"], Ledger.OfSeed("001").Figures.Where(figure => figure.Doubt is not null).Select(figure => figure.Span.In(Ledger.SeedText("001"))));

    static void Flagged(LedgerResult ledger, string text, Figure figure, string code)
    {
        var finding = Assert.Single(ledger.Findings);
        Assert.Equal((code, figure.Span), (finding.Code, finding.Spans.Single()));
        Assert.Contains($"「{figure.Span.In(text)}」", finding.Message, StringComparison.Ordinal);
        Assert.Contains("読みの候補", finding.Message, StringComparison.Ordinal);
    }
}
