using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A letter with questions and answers: headings between them, answers without a number, lines that the margin cut.</summary>
public sealed class QuestionsAndAnswersTests
{
    const string Letter = """
         港発０４１２第３号
         令 和 ６ 年 ４ 月 １ ２ 日

        各都道府県港湾担当課 御中

        海上省灯台局長

        小型船の係留許可に関する質疑応答集の送付について

        　小型船の係留許可について、別紙のとおり質疑応答集を取りまとめたので送付します。

        記

        ○ 許可の要件
        問１　係留の許可は船の長さにかかわらず必要か。
        （答）全長が５メートル未満の船については、許可を要しない。ただし、夜間に灯火を消して係留する場合は、長さにかかわらず許可を要するものと
        する。
        問２　許可を受けた者が船を買い替えた場合、改めて許可を受け直さなければならないか。
        （答）船の長さが変わらないときは、届出で足りる。
        ○ 手数料
        問３　許可の手数料はいくらか。また、免除を受けることができるのはどのような場合か教えてほしい。
        （答）手数料は１年につき４千円とする。漁業を営む者は免除を受けることができる。
        【その他】
        問４　標識を失った場合はどうすればよいか。
        答　係留標識の再交付を申請する。

        """;

    [Fact]
    public async Task Questions_go_on_counting_below_other_headings_and_head_their_answers()
    {
        var sections = (await AskedFolder.OfAsync(Letter)).Documents[0].Root.SelfAndDescendants().ToList();
        Assert.Equal(["問1", "問2", "問3", "問4"], sections.Where(section => section.Form == "question").Select(section => section.Label));
        Assert.All(sections.Where(section => section.Form == "question"), section => Assert.Equal(BlockKind.Paragraph, section.Blocks.ElementAt(1).Kind));
        Assert.Equal("許可の手数料はいくらか。また、免除を受けることができるのはどのような場合か教えてほしい。", sections.First(section => section.Label == "問3").Heading);
    }

    [Fact]
    public async Task A_letter_is_called_by_its_subject_and_its_date_titles_nothing()
    {
        var document = (await AskedFolder.OfAsync(Letter)).Documents[0];
        Assert.Equal("小型船の係留許可に関する質疑応答集の送付について", document.Info.Title);
        Assert.DoesNotContain(document.Root.SelfAndDescendants(), section => section.Heading is { } heading && (heading.Contains('年', StringComparison.Ordinal) || heading == "記"));
    }

    [Theory]
    [InlineData("船を買い替えたときは許可を受け直す必要がありますか。", "届出で足りる")]
    [InlineData("標識を失ったらどうすればよいですか。", "係留標識の再交付を申請する")]
    [InlineData("係留の許可は船の長さにかかわらず必要ですか。", "全長が５メートル未満")]
    public async Task Who_asks_what_was_asked_is_told_the_answer(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Letter)).AskAsync(question)).Text, StringComparison.Ordinal);
}
