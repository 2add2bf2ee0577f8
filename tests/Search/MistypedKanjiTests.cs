using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Search;

public sealed class MistypedKanjiTests
{
    static string Correct(string question, params string[] documents) =>
        new MistypedKanji(pair => documents.Any(text => text.Contains(pair, StringComparison.Ordinal))).Correct(question);

    [Theory]
    [InlineData("医師主導治検はいつですか。", "医師主導治験はいつですか。", "医師主導治験を行った")]
    [InlineData("検討会はいつ設値されましたか。", "検討会はいつ設置されましたか。", "検討会を設置した")]
    [InlineData("自働化の効果は？", "自動化の効果は？", "自動化の効果")]
    public void A_kanji_of_the_same_sound_is_taken_where_the_documents_have_the_word(string question, string corrected, string document) =>
        Assert.Equal(corrected, Correct(question, document));

    [Fact]
    public void What_the_documents_have_stays() =>
        Assert.Equal("医師主導治検", Correct("医師主導治検", "医師主導治験と医師主導治検"));

    [Fact]
    public void Two_kanji_that_fit_are_no_correction() =>
        Assert.Equal("設値", Correct("設値", "設置する", "設治する"));

    [Fact]
    public void A_word_of_the_language_that_no_document_has_is_no_mistake() =>
        Assert.Equal("会議の開催", Correct("会議の開催", "会期の開祭"));

    [Fact]
    public void What_counts_is_no_part_of_the_word_behind_it() =>
        Assert.Equal("第62回灯台会議の議題は？", Correct("第62回灯台会議の議題は？", "会灯、灯台会議の議題"));

    [Fact]
    public void A_rate_is_no_mistake_though_no_document_has_it() =>
        Assert.Equal("目標の達成率は？", Correct("目標の達成率は？", "目標の達成、条約の成立"));

    [Theory]
    [InlineData("何省が担当しますか")]
    [InlineData("事業向けの目標")]
    public void A_kanji_that_joins_any_word_is_no_mistake(string question) =>
        Assert.Equal(question, Correct(question, "文科省が担当する事業、産業構造の目標"));

    [Fact]
    public void A_ministry_that_no_document_has_is_no_mistake() =>
        Assert.Equal("財務省の担当は？", new MistypedKanji(pair => "財務情報の担当".Contains(pair, StringComparison.Ordinal), Lexicon.Parse("kind\tterm\tforms\tenglish\tnote\nministry\t財務省\t\tMOF\ttag=財\n")).Correct("財務省の担当は？"));

    [Theory]
    [InlineData("")]
    [InlineData("What is it?")]
    [InlineData("これは何ですか")]
    public void What_has_no_words_of_kanji_is_left_alone(string question) =>
        Assert.Equal(question, Correct(question, "本文"));
}
