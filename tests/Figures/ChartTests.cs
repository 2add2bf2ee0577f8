using System.Xml.Linq;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public class ChartTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_chart_of_an_indicator_shows_every_number_of_its_row_and_says_it_in_words()
    {
        foreach (var row in Ledger.OfSeed("002").Indicators)
        {
            var chart = XElement.Parse(TargetChart.Of(row).First().Svg(1));
            foreach (var figure in row.Years.Append(row.Actual!))
            {
                Assert.Contains(chart.Elements(Svg + "g").Elements(), element => element.Value == FigureWords.Amount(figure));
                Assert.Contains(FigureWords.Amount(figure), chart.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
            }

            Assert.Equal("chart1-title chart1-desc", chart.Attribute("aria-labelledby")!.Value);
            Assert.Equal("chart1-title", chart.Element(Svg + "title")!.Attribute("id")!.Value);
            Assert.Equal(row.Indicator, chart.Element(Svg + "title")!.Value);
        }
    }

    [Fact]
    public void Parts_of_an_indicator_have_charts_of_their_own() =>
        Assert.Equal(17 - 1, Ledger.OfSeed("002").Indicators.Sum(row => TargetChart.Of(row).Count()));

    [Fact]
    public void The_target_is_a_line_through_what_was_reached_at_its_own_height()
    {
        var row = Ledger.OfSeed("002").Indicators[0];
        var chart = XElement.Parse(TargetChart.Of(row).First().Svg(1));
        var bars = chart.Descendants(Svg + "rect").Where(bar => bar.Attribute("class")!.Value != "ground").Select(bar => (double)bar.Attribute("width")!).ToList();
        var line = chart.Descendants(Svg + "line").Last(line => line.Attribute("class")!.Value == "aim");
        Assert.Equal((double)(row.Target!.Value / row.Actual!.Value)!, bars[0] / bars[1], 2);
        Assert.Equal(128 + bars[0], (double)line.Attribute("x1")!, 1);
    }

    [Fact]
    public void A_budget_of_several_years_is_a_series_and_years_that_contradict_each_other_are_none()
    {
        const string Two = "水素利用推進事業 令和3年度予算額 8億円\n\n水素利用推進事業 令和5年度予算額 12億円\n\n";
        var series = Assert.Single(YearSeries.Find(Ledger.Of(Two).Figures));
        Assert.Equal([2021, 2023], series.Years.Select(year => year.FiscalYear));
        Assert.Empty(YearSeries.Find(Ledger.Of(Two + "水素利用推進事業 令和5年度予算額 13億円\n").Figures));

        var chart = XElement.Parse(YearChart.Of(series).Svg(7));
        Assert.Contains(chart.Descendants(Svg + "text"), text => text.Value == "令和4年度");
        Assert.Equal("令和3年度 8億円、令和5年度 12億円。", chart.Element(Svg + "desc")!.Value);
        Assert.Equal(1.5, Heights(chart)[1] / Heights(chart)[0], 2);
    }

    static List<double> Heights(XElement chart) =>
        [.. chart.Descendants(Svg + "rect").Where(bar => bar.Attribute("class")!.Value == "strong").Select(bar => (double)bar.Attribute("height")!)];

    [Fact]
    public void Amounts_that_belong_nowhere_for_certain_are_not_drawn() =>
        Assert.DoesNotContain(YearSeries.Find(Ledger.OfSeed("002").Figures), series => series.Years.Any(year => year.Value == 92));

    [Fact]
    public void A_series_of_a_century_stays_inside_its_picture()
    {
        var text = string.Concat(Enumerable.Range(1930, 95).Select(year => $"水素利用推進事業 {year}年度予算額 {year - 1900}億円\n\n"));
        var chart = XElement.Parse(YearChart.Of(Assert.Single(YearSeries.Find(Ledger.Of(text).Figures))).Svg(1));
        Assert.All(chart.Descendants(Svg + "rect"), bar => Assert.InRange((double?)bar.Attribute("x") ?? 0, 0, 480));
    }

    [Fact]
    public void A_sheet_holds_all_charts_below_each_other_with_ids_of_their_own()
    {
        var charts = Ledger.OfSeed("002").Indicators.SelectMany(TargetChart.Of).ToList();
        var sheet = XElement.Parse(ChartSheet.Stack(charts));
        Assert.Equal(charts.Count, sheet.Elements(Svg + "svg").Count());
        var ids = sheet.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_name_with_signs_that_xml_has_no_place_for_is_still_xml() =>
        XElement.Parse(new Chart("a<b>&\u0001\ud800" + new string('長', 90), "\uFFFF", "", 10, "").Svg(1));
}
