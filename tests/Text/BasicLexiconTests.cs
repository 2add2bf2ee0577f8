using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public class BasicLexiconTests
{
    [Fact]
    public void Without_a_lexicon_ministries_and_common_short_names_are_known()
    {
        var lexicon = Lexicon.Parse(BasicLexicon.Completed(""));

        Assert.Equal("文部科学省", Assert.Single(lexicon.Find("文科省")).Term);
        Assert.Equal("国民健康保険", Assert.Single(lexicon.Find("国保")).Term);
        Assert.Equal("厚生労働省", lexicon.MinistryTags["厚"]);
        Assert.Empty(lexicon.Findings);
    }

    [Fact]
    public void What_a_folder_says_of_a_word_is_left_as_it_is()
    {
        const string own = "kind\tterm\tforms\tenglish\tnote\nterm\t作業班\tWG|班\t\t\nministry\t文部省\t文科省\t\ttag=文\n";
        var lexicon = Lexicon.Parse(BasicLexicon.Completed(own));

        Assert.Equal("作業班", Assert.Single(lexicon.Find("WG")).Term);
        Assert.Equal("文部省", lexicon.MinistryTags["文"]);
        Assert.Empty(lexicon.Find("文部科学省"));
        Assert.StartsWith(own.TrimEnd(), BasicLexicon.Completed(own), StringComparison.Ordinal);
    }
}
