using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Search;

public sealed class MistypedWordsTests
{
    static readonly Lexicon Words = Lexicon.Parse("role\tオブザーバー\t陪席者\nterm\tプラットフォーム\t基盤\norg\t港湾機構\tPORTA|PORTB\n");

    static string Correct(string question, string documents) => new MistypedWords(Words, TextAnalyzer.Terms(Lexicon.Key(documents)).ToHashSet(StringComparer.Ordinal).Contains).Correct(question);

    [Theory]
    [InlineData("オブサーバーは誰", "オブザーバーは誰")]
    [InlineData("オブザバーは誰", "オブザーバーは誰")]
    [InlineData("PROTAの理事長は", "PORTAの理事長は")]
    public void A_letter_wrong_missing_or_swapped_is_put_right(string typed, string meant) =>
        Assert.Equal(meant, Correct(typed, "オブザーバー　港湾機構（PORTA）理事長"));

    [Fact]
    public void Where_the_pairs_stand_in_other_words_only_the_voicing_counts()
    {
        Assert.Equal("オブザーバーは誰", Correct("オブサーバーは誰", "オブザーバー　ウェブサイト　サーバー"));
        Assert.Equal("プラットフォーラムとは", Correct("プラットフォーラムとは", "プラットフォーム　フォーラム　プラット"));
    }

    [Theory]
    [InlineData("PORTXの理事長は")]
    [InlineData("コンテナーとは")]
    public void What_may_be_several_words_or_none_stays(string typed) =>
        Assert.Equal(typed, Correct(typed, "PORTA PORTB オブザーバー"));

    [Fact]
    public void Another_letter_in_capitals_is_another_name() => Assert.Equal("PORTEの予算は", Correct("PORTEの予算は", "PORTA"));

    [Fact]
    public void A_word_of_the_documents_stays() => Assert.Equal("PORTSの予算は", Correct("PORTSの予算は", "PORTA PORTS"));

    [Theory]
    [InlineData("灯台れーだーって何？", "灯台レーダーって何？")]
    [InlineData("すごーく明るい灯台は？", "すごーく明るい灯台は？")]
    [InlineData("どのような灯台がありますか。", "どのような灯台がありますか。")]
    public void A_loan_word_in_hiragana_is_the_one_the_documents_have(string typed, string corrected) =>
        Assert.Equal(corrected, Correct(typed, "灯台のレーダーを更新する。"));
}
