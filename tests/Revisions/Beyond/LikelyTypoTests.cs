using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

public sealed class LikelyTypoTests
{
    [Theory]
    [InlineData("相談窓口を設置するのはどか。", "のはどか")]
    [InlineData("相談窓口を設置するのはうか。", "のはうか")]
    [InlineData("相談窓口を見直すべきでる。", "べきでる")]
    [InlineData("相談窓口を見直す必要がる。", "必要がる")]
    [InlineData("相談窓口を設けることとる。", "こととる")]
    [InlineData("設置について見当を行う。", "見当")]
    [InlineData("カルフォルニア州の例にならう。", "カルフォルニア")]
    [InlineData("相談の支援体勢を整える。", "体勢")]
    [InlineData("データプラットホームズを使う。", null)]
    [InlineData("国のコンソーシアヌムを作る。", "コンソーシアヌム")]
    [InlineData("国のコンソシアムを作る。", null)]
    [InlineData("国のコンゾーシアムを作る。", "コンゾーシアム")]
    public void A_slip_in_a_proposal_is_asked_about(string proposal, string? words)
    {
        var found = Observed.In(With(proposal));

        Assert.Equal(words is null ? [] : [new Observed(ObservationKind.TypoQuestion, "§1 ※1", words, "§1 2.", "手続を簡素化する。")], found);
    }

    [Theory]
    [InlineData("費用の見当がつかないので、見当違いを避ける。")]
    [InlineData("設置するのはどうか。見直すべきではないか。見直す必要がある。")]
    [InlineData("公表するものとする。公表することとする。望ましい。")]
    [InlineData("そのような例はないのではないか。安全なのでないか。")]
    [InlineData("国はイノベーションを進め、建物のリノベーションも進める。")]
    [InlineData("体勢を整える。")]
    public void Good_words_are_not_asked_about(string proposal) => Assert.Empty(Observed.In(With(proposal)));

    [Fact]
    public void Words_of_the_body_are_not_asked_about() =>
        Assert.Empty(Observed.In(With("手続を電子化する。", "カルフォルニア州の例の見当を行う。")));

    static string With(string proposal, string other = "コンソーシアムを作る。コンソーシアムを広げる。") =>
        $"§１ 相談\n\n１．{other}\n２．手続を簡素化する。（※１）\n\n（※１）\n＜２．を変更＞\n２．{proposal}\n";
}
