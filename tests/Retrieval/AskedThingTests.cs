using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Retrieval;

/// <summary>What a sentence has to say of a thing that is asked for: its unit, its meeting, its last word, not its opposite.</summary>
public sealed class AskedThingTests
{
    static Question Read(string question) => new QuestionReader(Lexicon.Parse("term\n"), []).Read(question, []);

    [Theory]
    [InlineData("灯台を守る団体の数は？", "３０の団体が守る。", true)]
    [InlineData("灯台を守る団体の数は？", "12か所で守る。", true)]
    [InlineData("灯台を守る団体の数は？", "報告は206件であった。", false)]
    [InlineData("浮標の設置数をご教示ください。", "全国の１割に満たない。", false)]
    public void Bodies_are_counted_as_bodies(string question, string sentence, bool isCounted) =>
        Assert.Equal(isCounted, AskedUnit.In(question) is { } units && AskedUnit.IsOwn(units) && units.Any(unit => AskedUnit.IsCounted(NormalizedText.Fold(sentence), unit)));

    [Theory]
    [InlineData("第４回の灯台協議会はいつですか", false)]
    [InlineData("第４回の灯台戦略会議はいつですか", true)]
    public void A_number_with_の_is_of_the_body_behind_it(string question, bool isSaid) =>
        Assert.Equal(isSaid, new AskedMeeting(Read(question)).Says("第4回灯台戦略会議の要旨", "第4回"));

    [Fact]
    public void Of_two_things_asked_the_second_is_asked_for_too() =>
        Assert.Equal("会費", HeadWord.Of(Read("灯台の会の発足年と会費は？"))?.Text);

    [Theory]
    [InlineData("長期的", "短期的な対策", 0)]
    [InlineData("長期的", "長期の対策と短期的な対策", 0.5)]
    public void An_opposite_is_not_said_by_its_letters(string word, string sentence, double least)
    {
        var said = SubjectMatch.Of(word, sentence);

        Assert.True(least == 0 ? said == 0 : said >= least, $"{said}");
    }
}
