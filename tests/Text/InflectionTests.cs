using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("移す", "移した")]
    [InlineData("移す", "移さない")]
    [InlineData("引っ越す", "引っ越せば")]
    [InlineData("減る", "減った")]
    [InlineData("始める", "始めた")]
    [InlineData("見る", "見て")]
    [InlineData("開く", "開いた")]
    [InlineData("急ぐ", "急いで")]
    [InlineData("頼む", "頼んで")]
    [InlineData("待つ", "待って")]
    [InlineData("高い", "高くて")]
    [InlineData("後押しする", "後押しした")]
    public void A_form_begins_as_one_of_the_word(string word, string form) =>
        Assert.Contains(Inflection.Of(word), beginning => form.StartsWith(beginning, StringComparison.Ordinal));

    [Theory]
    [InlineData("見る", "見直した")]
    [InlineData("移す", "移転した")]
    [InlineData("減る", "減税した")]
    public void Another_word_with_the_same_kanji_does_not(string word, string form) =>
        Assert.DoesNotContain(Inflection.Of(word), beginning => form.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public void A_noun_stays_as_it_is() => Assert.Equal(["手引き書"], Inflection.Of("手引き書"));
}
