using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

public sealed class RepeatedPassageTests
{
    const string Revised = "国及び自治体は、洪水の予測精度を高めるための観測網の整備を計画的に進めることとする。";

    [Theory]
    [InlineData("洪水の予測精度を高めるための観測網の整備を計画的に進めることとする。")]
    [InlineData("洪水の予測の精度を高めるための観測網の一層の整備を計画的に進めることとする。")]
    [InlineData("国及び自治体が、洪水の予測精度を高めるための観測網の整備を計画的に進めるべきである。")]
    public void A_passage_elsewhere_that_no_note_revises(string other)
    {
        var found = Assert.Single(Observed.In(Draft(other, "＜１．全面修正＞\n１．観測網は自治体が整備する。")));

        Assert.Equal((ObservationKind.RepeatedUnrevised, "§1 1.", "§2 1."), (found.Kind, found.First, found.Second));
        Assert.StartsWith("洪水の予測", found.SecondWords.Replace("国及び自治体が、", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_addition_touches_the_clause_that_gets_it()
    {
        var found = Assert.Single(Observed.In(Draft("洪水の予測精度を高めるための観測網の整備を計画的に進めることとする。", "＜１．に追加＞\nなお、費用は国が負担する。")));

        Assert.Equal((ObservationKind.RepeatedUnrevised, "§1 1.", "§2 1."), (found.Kind, found.First, found.Second));
    }

    [Theory]
    [InlineData("国及び自治体は、津波の避難施設を増やすための補助金の交付を計画的に進めることとする。")]
    [InlineData("国及び自治体は、避難訓練を計画的に進めることとする。")]
    [InlineData("洪水の予測精度を公表する。")]
    public void The_same_frame_around_other_words_is_no_repetition(string other) =>
        Assert.Empty(Observed.In(Draft(other, "＜１．全面修正＞\n１．観測網は自治体が整備する。")));

    [Fact]
    public void A_passage_with_a_note_of_its_own_is_not_forgotten() =>
        Assert.Empty(Observed.In(Draft(Revised + "（※１）", "＜１．全面修正＞\n１．観測網は自治体が整備する。", "\n（※１）\n＜１．を削除＞\n")));

    [Fact]
    public void Words_that_change_must_be_among_those_repeated()
    {
        const string other = "洪水の予測精度を高めるための観測網の整備を計画的に進めることとする。";

        Assert.Empty(Observed.In(Draft(other, "＜１．の「国及び自治体は」を「国は」に変更＞")));
        Assert.Single(Observed.In(Draft(other, "＜１．の「計画的に」を「速やかに」に変更＞")));
    }

    static string Draft(string other, string order, string end = "\n") =>
        $"§１ 防災\n\n１．{Revised}（※１）\n２．手続を簡素化する。\n\n（※１）\n{order}\n\n§２ 観測\n\n１．{other}\n２．結果を公表する。\n{end}";
}
