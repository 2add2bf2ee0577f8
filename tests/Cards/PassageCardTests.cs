using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Questions;
using PolicyBot.Tests.Support.Cards;

namespace PolicyBot.Tests.Cards;

public sealed class PassageCardTests
{
    [Fact]
    public void A_refusal_shows_what_comes_nearest()
    {
        var card = Draw(SomeAnswer.Of("見つかりません。") with { Kind = AnswerKind.NotFound, Nearest = [SomeAnswer.Citation(1, "近い\n文")] })!;

        Assert.StartsWith("近い記述§2 2.1)② ※2", card.Words, StringComparison.Ordinal);
        Assert.Contains("近い文", card.Words, StringComparison.Ordinal);
        Assert.Single(card.Links);
    }

    [Fact]
    public void A_list_shows_where_each_line_stands_and_whether_it_is_whole()
    {
        var list = SomeAnswer.Of("資料は3件です。\n・甲[1]\n・乙[2]\n・丙[3]", 3);

        Assert.Contains("一覧：3件中3件（資料にあるすべてとは限りません）", Draw(list)!.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("限りません", Draw(list with { Derived = [new Derived("資料は3件です。", [3], "数えた")] })!.Words, StringComparison.Ordinal);
        Assert.Equal(3, Draw(list)!.Links.Count);
    }

    [Fact]
    public void A_plain_answer_needs_no_card() => Assert.Null(Draw(SomeAnswer.Of("答え[1][2][3]", 3)));

    static DrawnCard? Draw(Answer answer) =>
        new PassageCard(answer, new CardLinks(SomeAnswer.Page, Language.Japanese)).Draft() is { } draft ? new DrawnCard(draft) : null;
}
