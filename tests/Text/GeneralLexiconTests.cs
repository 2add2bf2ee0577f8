using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public sealed class GeneralLexiconTests
{
    [Fact]
    public void Every_row_is_read() =>
        Assert.Equal("", string.Join("\n", GeneralLexicon.Findings.Select(finding => finding.Message)));

    [Fact]
    public void It_holds_ideas_only() => Assert.All(GeneralLexicon.Entries, entry => Assert.Equal(LexiconKind.Concept, entry.Kind));

    [Fact]
    public void No_idea_stands_twice() =>
        Assert.Empty(GeneralLexicon.Entries.GroupBy(entry => Lexicon.Key(entry.Term)).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void No_row_repeats_a_word_of_its_own() =>
        Assert.Empty(GeneralLexicon.Entries.Where(entry => entry.Cues.Select(Lexicon.Key).Distinct().Count() != entry.Cues.Count()).Select(entry => entry.Term));

    [Theory]
    [InlineData("事務所を引っ越したのはいつですか", "移動")]
    [InlineData("書き直したのは誰ですか", "改正")]
    [InlineData("who chaired the meeting", "議長")]
    [InlineData("the decision was amended", "改正")]
    [InlineData("お部屋を貸してもらえますか", "客室")]
    [InlineData("締め切りに間に合わなかったら", "期限超過")]
    [InlineData("パソコンが壊れたとき", "端末")]
    [InlineData("パソコンが壊れたとき", "損壊")]
    [InlineData("who hires the contractor", "請負業者")]
    public void A_word_is_found_in_any_of_its_forms(string text, string idea) =>
        Assert.Contains(GeneralLexicon.Matcher.FindAll(text).SelectMany(match => match.Entries), entry => entry.Term == idea);

    /// <summary>What leads a search is a word of the text, not letters that stand by chance in one: にお of において, ローン of ドローン.</summary>
    [Theory]
    [InlineData("会議においては", "悪臭")]
    [InlineData("ドローンを使う", "融資")]
    [InlineData("プロジェクトを始める", "専門職")]
    [InlineData("質問したくなる", "準備")]
    [InlineData("どういうことか", "工具")]
    public void Letters_of_another_word_are_no_idea(string text, string idea) =>
        Assert.DoesNotContain(GeneralLexicon.Matcher.FindAll(text).SelectMany(match => match.Entries), entry => entry.Term == idea);

    [Theory]
    [InlineData("医薬品")]
    [InlineData("二つ目の項")]
    public void A_single_kanji_counts_only_alone(string text) =>
        Assert.DoesNotContain(GeneralLexicon.Matcher.FindAll(text), match => match.End - match.Start == 1);
}
