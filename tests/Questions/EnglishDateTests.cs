using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Questions;

/// <summary>Years and days as English writes them are those of Japanese documents.</summary>
public sealed class EnglishDateTests
{
    static Question Read(string question) => new QuestionReader(Lexicon.Parse("term\n"), []).Read(question, []);

    [Fact]
    public void When_it_was_held_asks_for_a_date_alone()
    {
        var question = Read("When was it held?");

        Assert.Equal(Asked.When, question.Asked);
        Assert.Empty(question.Subject);
    }

    [Theory]
    [InlineData("Compare the lighthouse budgets for Reiwa 4 and Reiwa 5.", 2022, 2023)]
    [InlineData("What was the lighthouse budget in FY Heisei 20?", 2008)]
    [InlineData("What does the plan of June 2022 say on lamps?", 2022)]
    [InlineData("What was decided on 27 January 2021?", 2021)]
    [InlineData("What was decided on January 27, 2021?", 2021)]
    public void The_years_are_read(string question, params int[] years)
    {
        var read = Read(question);

        Assert.Equal(Language.English, read.Language);
        Assert.Equal(years, read.Years);
        Assert.DoesNotContain(read.Subject, word => word.Text is "june" or "january" or "reiwa" or "heisei");
    }

    [Fact]
    public void A_day_keeps_its_month() =>
        Assert.Equal(27, Assert.Single(Read("What was decided on January 27, 2021?").Dates).Day);

    [Fact]
    public void Two_names_that_share_a_participle_are_two()
    {
        var words = Read("Under what terms are lamps of AIST- and NEDO-supported projects lent?").Subject.Select(word => word.Text).ToList();

        Assert.Contains("aist", words);
        Assert.Contains("nedo", words);
    }
}
