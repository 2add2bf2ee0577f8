using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Figures;

public class FigureComparisonTests
{
    static readonly Renaming Renamed = new("地域防災研究事業", "地域防災総合研究事業");

    static readonly CurrentNames None = new(Lexicon.Empty);

    static FigurePlace Place(string document, string text) => new(document, Ledger.Of(text).Figures.Single());

    [Theory]
    [InlineData("令和5年度予算額 12億円", "令和5年度予算額 1200百万円", ComparisonOutcome.Agree)]
    [InlineData("令和5年度予算額 12億円", "令和5年度予算額 13億円", ComparisonOutcome.Differ)]
    [InlineData("令和5年度当初予算額 12億円", "令和5年度補正予算額 12億円", ComparisonOutcome.NotComparable)]
    [InlineData("令和5年度予算額 12億円", "令和5年度予算額 12億円の内数", ComparisonOutcome.NotComparable)]
    public void The_same_programme_and_year_in_two_places_agree_differ_or_cannot_be_compared(string first, string second, ComparisonOutcome outcome)
    {
        var result = Assert.Single(FigureComparison.Compare([Place("a", "水素利用推進事業 " + first + "\n"), Place("b", "水素利用推進事業 " + second + "\n")], None));
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(("a", "b"), (result.First.Document, result.Second.Document));
    }

    [Fact]
    public void Another_year_is_not_the_same() =>
        Assert.Empty(FigureComparison.Compare([Place("a", "水素利用推進事業 令和5年度予算額 12億円\n"), Place("b", "水素利用推進事業 令和4年度予算額 12億円\n")], None));

    [Fact]
    public void A_renamed_programme_is_compared_under_both_names_and_the_renaming_reported()
    {
        FigurePlace[] places = [Place("a", "地域防災研究事業 令和5年度予算額 12億円\n"), Place("b", "地域防災総合研究事業 令和5年度予算額 12億円\n")];
        Assert.Empty(FigureComparison.Compare(places, None));
        var result = Assert.Single(FigureComparison.Compare(places, new CurrentNames([Renamed])));
        Assert.Equal((ComparisonOutcome.Agree, Renamed), (result.Outcome, result.Renaming));
        Assert.Contains("名称が変わった", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_change_in_a_circle_end() =>
        Assert.NotEmpty(new CurrentNames([new Renaming("甲", "乙"), new Renaming("乙", "甲")]).Of("甲"));
}
