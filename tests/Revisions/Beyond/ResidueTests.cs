using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

public sealed class ResidueTests
{
    [Theory]
    [InlineData("港湾の整備を進めるべきではないかすべきである。", "べきではないか", "すべきである")]
    [InlineData("相談窓口を設けることを支援する必要があるしてはどうか。", "必要がある", "してはどうか")]
    [InlineData("相談窓口を設けてはどうかすることとする。", "てはどうか", "することとする")]
    [InlineData("窓口の設置が求められる必要があるする。", "必要がある", "する。")]
    [InlineData("計画を公表する（べきではないか）。", "公表する", "べきではないか")]
    [InlineData("専門家の意見を聴取する（のはどうか）。", "聴取する", "のはどうか")]
    [InlineData("予算の執行状況を公表することことを求める。", "こと", "こと")]
    [InlineData("森林の管理については森林の管理については自治体が行う。", "森林の管理については", "森林の管理については")]
    [InlineData("国は予算をを確保する。", "を", "を")]
    [InlineData("地域がを支える仕組みを作る。", "が", "を")]
    [InlineData("情報工学的との融合を図る。", "情報工学的", "との")]
    public void What_an_earlier_edit_left_behind(string sentence, string first, string second)
    {
        var found = Assert.Single(Observed.In(With(sentence)));

        Assert.Equal(new Observed(ObservationKind.Residue, "§1 1.", first, "§1 1.", second), found);
    }

    [Theory]
    [InlineData("適切ではないかを検討する必要がある。")]
    [InlineData("支援すべきではないかとの意見がある。")]
    [InlineData("どうすべきかについて検討することとする。")]
    [InlineData("必要であるすべての措置を講ずる。")]
    [InlineData("成果が期待されるすべての分野を対象とする。")]
    [InlineData("見直す必要があるのではないか。")]
    [InlineData("計画の公表が求められる必要がある。")]
    [InlineData("適切であるべきである。")]
    [InlineData("設置する（検討中）。")]
    [InlineData("公表する（国は除く）。")]
    [InlineData("一人一人の取組を進め、さまざまな主体と連携することとする。")]
    [InlineData("国はがん対策を進め、研究をはじめとする取組の中でできることを行う。")]
    [InlineData("効果的との意見があり、一般的と考えられる。目的との整合を図り、その目的を公表する。")]
    [InlineData("研究の研究者による評価、評価の評価者による確認を行う。")]
    [InlineData("人々とともに進めるものの、課題を整理するとともに、その後の見直しをする。")]
    public void Good_Japanese_is_left_alone(string sentence) => Assert.Empty(Observed.In(With(sentence)));

    static string With(string sentence) =>
        $"§１ 研究の推進\n\n１．{sentence}\n２．手続を簡素化する。（※１）\n\n（※１）\n＜２．の「簡素化」を「電子化」に変更＞\n";
}
