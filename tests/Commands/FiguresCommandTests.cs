using System.Text.Json;
using System.Xml.Linq;
using PolicyBot.Indexer.Commands;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Commands;

public sealed class FiguresCommandTests
{
    static readonly string Slides = Repository.Seed("002");

    static readonly string Seeds = Path.Combine(Repository.Root, "seeds");

    [Theory]
    [InlineData("令和4年度")]
    [InlineData("令和４年度")]
    [InlineData("R4")]
    [InlineData("FY2022")]
    [InlineData("2022")]
    [InlineData("２０２２")]
    [InlineData("2022年度")]
    public void A_year_is_asked_for_in_any_spelling(string year)
    {
        var figures = Lines("figures", Slides, "--json", "--year", year);
        Assert.Equal(Lines("figures", Slides, "--json", "--year", "2022"), figures);
        Assert.Contains("183億円", figures.Select(Quote));
        Assert.All(figures, line => Assert.Equal(2022, Json(line).GetProperty("fiscalYear").GetInt32()));
    }

    [Theory]
    [InlineData("厚")]
    [InlineData("厚労省")]
    [InlineData("厚生労働省")]
    [InlineData("MHLW")]
    public void A_ministry_is_asked_for_by_tag_name_or_english_name(string ministry)
    {
        var figures = Lines("figures", Slides, "--json", "--ministry", ministry);
        Assert.Contains("14億円", figures.Select(Quote));
        Assert.DoesNotContain("4億円", figures.Select(Quote));
    }

    [Fact]
    public void An_amount_that_may_be_a_ministry_s_own_is_shown_as_unattributed()
    {
        var amounts = Lines("figures", Slides, "--json", "--ministry", "文科省", "--year", "R5");
        Assert.Equal(6, amounts.Count);
        Assert.All(amounts, line => Assert.Equal("unattributed", Json(line).GetProperty("attribution").GetString()));
    }

    [Theory]
    [InlineData("target", "目標")]
    [InlineData("budget", "BUDGET")]
    [InlineData("actualOfYear", "単年")]
    public void A_measure_is_asked_for_in_both_languages(string english, string japanese)
    {
        var figures = Lines("figures", Slides, "--json", "--measure", english);
        Assert.NotEmpty(figures);
        Assert.Equal(figures, Lines("figures", Slides, "--json", "--measure", japanese));
        Assert.All(figures, line => Assert.Equal(english, Json(line).GetProperty("measure").GetString()));
    }

    [Fact]
    public void A_programme_is_found_by_a_part_of_its_name_in_any_width_and_by_its_english_name()
    {
        Assert.Contains("42件", Lines("figures", Slides, "--json", "--programme", "ｼｰｽﾞの他事業").Select(Quote));
        var named = Lines("figures", Slides, "--json", "--programme", "Research Project for Practical Applications of Regenerative Medicine");
        Assert.Contains("27億円", named.Select(Quote));
    }

    [Fact]
    public void A_programme_that_was_renamed_is_not_merged_but_told()
    {
        var (_, results, remarks) = Run("figures", Slides, "--json", "--programme", "再生医療等実用化研究事業");
        Assert.DoesNotContain("\"fiscalYear\":2022", results, StringComparison.Ordinal);
        Assert.Contains("以前「再生医療実用化研究事業」", remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--year", "再来年")]
    [InlineData("--measure", "金額")]
    public void A_filter_that_nobody_understands_ends_with_2_and_says_what_is_right(string option, string value)
    {
        var (code, _, remarks) = Run("figures", Slides, option, value);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(option, remarks, StringComparison.Ordinal);
        Assert.Contains(option == "--year" ? "令和4年度" : "target", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_fits_nothing_says_so() =>
        Assert.Contains("条件に合う数値はありません", Run("figures", Slides, "--year", "1999").Remarks, StringComparison.Ordinal);

    [Fact]
    public void Checked_sums_stand_under_the_figures_with_their_places()
    {
        var results = Run("figures", Slides).Results;
        Assert.Contains("端数の差：27＋91＋14＋4＋9＋39＝184億円", results, StringComparison.Ordinal);
        Assert.Contains("一致：14＋11＋54＝79件", results, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_are_compared_programme_by_programme_with_both_places_quoted()
    {
        using var folder = new TempFolder();
        var a = folder.Text("a.txt", "水素利用推進事業 令和5年度予算額 12億円（対前年度3億円増）\n\n海洋事業 令和5年度予算額 7億円\n");
        var b = folder.Text("b.txt", "水素利用推進事業 令和5年度予算額 13億円\n\n水素利用推進事業 令和4年度予算額 10億円\n\n海洋事業 令和5年度予算額 700百万円\n\n海洋事業 令和5年度補正予算額 1億円\n");
        var results = Run("figures", a, b, "--compare").Results;
        Assert.Contains("一致 1、相違 2、比較できない 1", results, StringComparison.Ordinal);
        Assert.Contains("「水素利用推進事業 令和5年度予算額 13億円」", results, StringComparison.Ordinal);

        var outcomes = Lines("figures", a, b, "--compare", "--json").Select(line => Json(line).GetProperty("outcome").GetString());
        Assert.Equal(["agree", "differ", "differ", "notComparable"], outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_changed_is_compared_through_the_lexicon_and_reported()
    {
        using var folder = new TempFolder();
        folder.Text("lexicon.tsv", "kind\tterm\tforms\tenglish\tnote\nprogramme\t海洋事業\t海洋\t\trenamed=海洋総合事業\nprogramme\t海洋総合事業\t海洋総合\t\t\n");
        var a = folder.Text("a.txt", "海洋事業 令和5年度予算額 7億円\n");
        var b = folder.Text("b.txt", "海洋総合事業 令和5年度予算額 7億円\n");
        var results = Run("figures", a, b, "--compare", "--seeds", folder.Path).Results;
        Assert.Contains("一致 1", results, StringComparison.Ordinal);
        Assert.Contains("名称が変わったものとして比べました", results, StringComparison.Ordinal);
        Assert.Contains("名称の変更：「海洋事業」（令和5年度）は「海洋総合事業」（令和5年度）", results, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_name_are_two_documents()
    {
        using var folder = new TempFolder();
        var a = folder.Text("a/plan.txt", "海洋事業 令和5年度予算額 7億円\n");
        var b = folder.Text("b/plan.txt", "海洋事業 令和5年度予算額 8億円\n");
        Assert.Contains("「海洋事業 令和5年度予算額 8億円」", Run("figures", a, b, "--compare").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_go_to_a_folder_or_to_one_file()
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCodes.Done, Run("figures", Slides, "--svg", folder.At("charts")).Code);
        var files = Directory.GetFiles(folder.At("charts"));
        Assert.Equal(17, files.Length);
        Assert.All(files, file => XElement.Load(file));
        Assert.Equal(ExitCodes.Done, Run("figures", Slides, "--svg", folder.At("all.svg"), "--programme", "シーズ").Code);
        Assert.Equal("svg", XElement.Load(folder.At("all.svg")).Name.LocalName);
        Assert.Equal(ExitCodes.DiskOrMemory, Run("figures", Slides, "--svg", folder.Text("taken", "") + "/charts").Code);
    }

    [Fact]
    public void Many_pages_are_measured() =>
        Assert.Contains("figures", Run("bench", "figures", "--pages", "5", "--files", Slides).Results, StringComparison.Ordinal);

    static string? Quote(string line) => Json(line).GetProperty("quote").GetString();

    static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    static List<string> Lines(params string[] arguments) => [.. Run(arguments).Results.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    static (int Code, string Results, string Remarks) Run(params string[] arguments)
    {
        using var results = new StringWriter();
        using var remarks = new StringWriter();
        string[] seeds = arguments.Contains("--seeds") || arguments[0] == "bench" ? [] : ["--seeds", Seeds];
        var code = CommandLine.Run([.. arguments, .. seeds], new Output(results, remarks, Terminal: null));
        return (code, results.ToString(), remarks.ToString());
    }
}
