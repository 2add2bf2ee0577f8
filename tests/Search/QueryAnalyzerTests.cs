using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Search;

public sealed class QueryAnalyzerTests
{
    static readonly QueryAnalyzer Analyzer = new(Lexicon.Parse(
        "term\t予算\t予算額|経費\tbudget|spending\t\n" +
        "term\t特許\t\tpatent\t\n" +
        "term\tがん\t癌\tcancer\t\n" +
        "near\t書類\t事務\t\talso=紙仕事\n"));

    static Dictionary<string, float> Terms(string question) =>
        Analyzer.Terms(question).ToDictionary(term => term.Term, term => term.Weight);

    [Fact]
    public void What_only_asks_does_not_count() =>
        Assert.Empty(Terms("特許はどこですか").Keys.Except(["特許", "許は", "patent"]));

    [Fact]
    public void A_synonym_counts_less_than_the_word_itself()
    {
        var terms = Terms("予算");

        Assert.Equal(1, terms["予算"]);
        Assert.InRange(terms["経費"], 0.05f, 0.5f);
    }

    [Theory]
    [InlineData("What are the budgets?", "予算")]
    [InlineData("patented", "特許")]
    public void An_English_word_in_any_form_counts_as_the_Japanese_one(string question, string word) =>
        Assert.Equal(1, Terms(question)[word]);

    [Fact]
    public void Words_that_ask_in_English_are_left_out() =>
        Assert.DoesNotContain("what", Terms("What is the budget?").Keys);

    [Fact]
    public void A_word_in_hiragana_that_the_lexicon_knows_counts() =>
        Assert.InRange(Terms("がんについて")["がん"], 0.5f, 1);

    [Fact]
    public void A_near_word_leads_to_formal_words() =>
        Assert.InRange(Terms("紙仕事を減らす")["事務"], 0.5f, 1);

    [Theory]
    [InlineData("決まりを書き直したのはいつ", "改正")]
    [InlineData("When was the rule amended?", "改正")]
    public void An_everyday_or_English_word_leads_to_formal_words_without_a_lexicon(string question, string word) =>
        Assert.Contains(new QueryAnalyzer(Lexicon.Empty).Terms(question), term => term.Term == word && term.Weight > 0.1f);

    [Fact]
    public void What_the_folder_says_of_a_word_counts_more_than_what_it_may_mean_anywhere()
    {
        var folder = new QueryAnalyzer(Lexicon.Parse("near\t手直し\t校閲\t\t\n")).Terms("手直しの日").ToDictionary(term => term.Term, term => term.Weight);

        Assert.True(folder["校閲"] > folder["改正"]);
    }

    [Fact]
    public void A_fiscal_year_in_English_is_the_year_of_the_documents() =>
        Assert.Contains("fy2008", Terms("budget for fiscal year 2008").Keys);

    [Theory]
    [InlineData("§5の２．１）②", "§5 2.1)②")]
    [InlineData("§6 5.の3つ目の・", "§6 5. 3つ目の・")]
    [InlineData("項目２の小論点３", "項目2 小論点3")]
    [InlineData("第3条の（2）", "第3条(2)")]
    [InlineData("paragraph 1 of section 5", "§5 1.")]
    public void A_place_is_found_as_people_write_it(string question, string label)
    {
        var exact = PathTerms.Of(label, null).Single(term => term.EndsWith('$'));

        Assert.Contains(exact, Terms(question).Keys);
    }

    [Fact]
    public void A_note_belongs_to_its_section() =>
        Assert.Contains("@§2※3", PathTerms.Of("§2 1.", "※3").Intersect(Terms("§2の※３").Keys));

    [Fact]
    public void A_decimal_is_no_place() =>
        Assert.DoesNotContain(Terms("2.7億円"), term => term.Key.StartsWith('@'));
}
