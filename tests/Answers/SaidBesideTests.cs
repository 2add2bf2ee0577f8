using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What is read off the layout of a row is told with the sentence of the same row that says it too.</summary>
public sealed class SaidBesideTests
{
    const string Indicators = """
        灯台の指標

        令和６年度末までの達成目標　最新の数値

        ・更新した灯台の数

        20基

        ［うち無人の灯台 ５基］

        33基（11/13/9）

        ［15基（6/3/6）］ A

        資材を共同で調達したため工事が早まり、R4年度も新たに9基（うち無人の灯台6基）が更
        新された。これまでに累計33基が新しくなった。

        ・点検した浮標の数

        40基

        60基
        （10/38/12） A R3年度は12基、R4年度は14基の浮標で錆が見つかった。R2年度からR4年度は12基が北の港にある。

        ・塗り替えた桟橋の数

        12基

        21基
        （5/7/9） B R4年度末までに9基に手すりが付いた。

        ※（ ）は各年度（R2/R3/R4）の単年実績

        """;

    [Theory]
    [InlineData("令和４年度に更新した灯台の数は何基ですか", "9基です", "9基（うち無人の灯台6基）")]
    [InlineData("令和４年度に更新した灯台の数のうち無人の灯台は何基ですか", "6基です", "9基（うち無人の灯台6基）")]
    public async Task A_sentence_with_the_number_of_the_year_is_cited_as_well(string question, string told, string said)
    {
        var answer = await (await AskedFolder.OfAsync(Indicators)).AskAsync(question);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Contains("[1][2]", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Citations[1].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_one_without_a_year_that_counts_all_years()
    {
        var answer = await (await AskedFolder.OfAsync(Indicators)).AskAsync("更新した灯台の数の実績は累計で何基ですか");

        Assert.Contains("33基です", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Citations, citation => citation.Quote.Trim() == "これまでに累計33基が新しくなった。");
    }

    [Theory]
    [InlineData("令和３年度に更新した灯台の数は何基ですか", "13基です")]
    [InlineData("令和４年度に点検した浮標の数は何基ですか", "12基です")]
    [InlineData("令和４年度に塗り替えた桟橋の数は何基ですか", "9基です")]
    public async Task A_sentence_of_another_year_or_of_all_years_is_no_evidence(string question, string told)
    {
        var answer = await (await AskedFolder.OfAsync(Indicators)).AskAsync(question);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1][2]", answer.Text, StringComparison.Ordinal);
    }
}
