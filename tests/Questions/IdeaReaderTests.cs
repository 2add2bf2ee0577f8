using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Questions;

public sealed class IdeaReaderTests
{
    static Question Read(string question, string lexicon = "term\n") => new QuestionReader(Lexicon.Parse(lexicon), []).Read(question, []);

    [Fact]
    public void An_everyday_word_stands_for_words_of_documents()
    {
        var idea = Assert.Single(Read("手順を書き直したのはいつですか。").Meant, word => word.IsIdea);

        Assert.Equal("書き直し", idea.Text);
        Assert.Contains("改正", idea.Related);
    }

    [Fact]
    public void The_subject_keeps_the_words_as_they_were_asked() =>
        Assert.DoesNotContain(Read("手順を書き直したのはいつですか。").Subject, word => word.IsIdea);

    [Fact]
    public void A_question_in_words_of_documents_means_what_it_says() =>
        Assert.Empty(Read("規程の改正はいつですか。").Meant);

    [Fact]
    public void A_term_of_two_words_may_be_written_with_a_hyphen() =>
        Assert.Contains(Read("How many fog-signal posts are there?", "kind\tterm\tforms\tenglish\tnote\nterm\t霧笛\t\tfog signal\t\n").Subject, word => word.Text == "霧笛");

    [Fact]
    public void A_part_of_a_longer_word_is_no_idea() =>
        Assert.DoesNotContain(Read("医薬品の承認はいつですか。").Meant, word => word.Text == "薬");

    [Fact]
    public void A_word_of_the_folders_lexicon_is_what_that_says() =>
        Assert.DoesNotContain(Read("引っ越し支援金はいくらですか。", "term\tforms\nterm\t引っ越し支援金\t転居助成\t\t\n").Meant, word => word.IsIdea && word.Text.StartsWith("引っ越", StringComparison.Ordinal));

    [Fact]
    public void A_folder_adds_ideas_of_its_own_field() =>
        Assert.Contains(Read("みなとの荷さばきはどうなりますか。", "concept\t港湾荷役\tターミナル運営\tstevedoring\talso=荷さばき\n").Meant, word => word.IsIdea && word.Related.Contains("港湾荷役"));

    [Fact]
    public void An_English_word_that_nothing_knows_is_still_missed() =>
        Assert.Contains(Read("Who built the trampoline used in the trial?").Meant, word => word is { Text: "trampoline", IsIdea: true, Related.Count: 0 });
}
