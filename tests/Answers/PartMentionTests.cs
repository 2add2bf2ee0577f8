using PolicyBot.Bot.Answers.Changes;

namespace PolicyBot.Tests.Answers;

/// <summary>Which part of a draft a question names, by how the draft numbers its parts.</summary>
public sealed class PartMentionTests
{
    [Theory]
    [InlineData("第N", 2, "第2の修正案を要約して", true)]
    [InlineData("第N", 2, "第二について", true)]
    [InlineData("第N", 2, "第2回の会議の修正案", false)]
    [InlineData("第N", 2, "第22の修正案", false)]
    [InlineData("第N", 22, "第二十二の修正案", true)]
    [InlineData("第N章", 3, "第三章の修正案", true)]
    [InlineData("第N章", 3, "第3 章の修正案", true)]
    [InlineData("第N章", 3, "第3条の修正案", false)]
    [InlineData("第N条", 3, "第3条の修正案", true)]
    [InlineData("section", 3, "第3節の修正案", true)]
    [InlineData("section", 3, "第3条の修正案", false)]
    [InlineData("第N章", 3, "3章の修正案", true)]
    [InlineData("第N章", 3, "3部長の修正案", false)]
    [InlineData("section", 4, "§4の注", true)]
    [InlineData("section", 4, "§41の注", false)]
    [InlineData("section", 4, "Summarise the changes to Section 4.", true)]
    [InlineData("section", 4, "セクション4の変更", true)]
    [InlineData("roman", 3, "Ⅲの※1", true)]
    [InlineData("roman", 3, "III の※1", true)]
    [InlineData("roman", 2, "III の※1", false)]
    [InlineData("roman", 11, "X の※1", false)]
    [InlineData("roman", 14, "XIV の※1", true)]
    [InlineData("section", 3, "Ⅲの※1", false)]
    [InlineData("dot", 2, "2.の修正", true)]
    [InlineData("dot", 2, "2.5の修正", false)]
    [InlineData("dot", 2, "項目2の修正", true)]
    [InlineData("section", 2, "項目2の修正", false)]
    public void A_part_is_named_by_its_own_sign(string form, int ordinal, string question, bool named) =>
        Assert.Equal(named, PartMention.FindAll(question).Any(mention => mention.Names(new DraftPart("", ordinal, form, ""))));
}
