using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

public sealed class ReturningWordsTests
{
    const string Half = "地域の審議会に若手の技術者や住民の代表を加えること";
    const string Moved = "先進的な自治体の取組を紹介する講習会を毎年開催するなどを検討すべき。";

    [Fact]
    public void The_half_that_a_move_leaves_behind_comes_back_in_another_part()
    {
        var found = Assert.Single(Observed.In(Draft($"２）{Half}も有用。")), one => one.Kind == ObservationKind.Reappears);

        Assert.Equal(new Observed(ObservationKind.Reappears, "§1 2.", Half, "§2 ※1", Half), found);
    }

    [Fact]
    public void What_is_deleted_in_one_part_comes_back_in_another()
    {
        const string sentence = "観測の結果は、関係する自治体に速やかに通知し、あわせて公表することとする。";
        var found = Assert.Single(Observed.In(
            $"§１ 観測\n\n１．{sentence}（※１）\n２．手続を簡素化する。\n\n（※１）\n＜１．を削除＞\n\n§２ 公表\n\n１．窓口を設ける。（※１）\n\n（※１）\n＜１．に追加＞\n{sentence}\n"));

        Assert.Equal(new Observed(ObservationKind.Reappears, "§1 1.", sentence, "§2 ※1", sentence), found);
    }

    [Theory]
    [InlineData("２）地域の審議会に学識経験者を加えることも有用。")]
    [InlineData("２）住民への説明会を開くことも有用。")]
    public void Other_words_are_no_return(string added) => Assert.Empty(Observed.In(Draft(added)));

    [Fact]
    public void The_note_that_moves_words_is_not_its_own_return() =>
        Assert.DoesNotContain(Observed.In(Draft("２）住民への説明会を開く。")), one => one.Kind == ObservationKind.Reappears);

    static string Draft(string inserted) =>
        $"§１ 体制\n\n１．研究会を置く。（※１）\n２．具体的には{Half}や、{Moved}\n\n（※１）＜１．に追加＞\n{Moved}（２．の一部の移動）\n\n"
        + $"§２ 手続\n\n１．制度\n１）手続を簡素化する。\n（※１）\n２）窓口を設ける。\n\n（※１）\n＜１．１）の次に２）として挿入＞\n{inserted}\n";
}
