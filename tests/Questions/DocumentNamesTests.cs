using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Questions;

public sealed class DocumentNamesTests
{
    static readonly DocumentNames Names = new(
    [
        new DocumentInfo { Id = "a", File = "a.txt", Title = "第５回海岸保全推進会議　議事要旨" },
        new DocumentInfo { Id = "b", File = "b.txt", Title = "海岸保全基本計画（第二次）", Aliases = ["海岸計画"] },
        new DocumentInfo { Id = "c", File = "c.txt", Title = "港湾の将来に関する研究会 中間とりまとめに向けた座長案" },
    ]);

    [Theory]
    [InlineData("海岸保全推進会議の座長は誰ですか", "a")]
    [InlineData("第５回海岸保全推進会議はいつ", "a")]
    [InlineData("議事録には何と書いてある？", "a")]
    [InlineData("海岸保全基本計画の期間は？", "b")]
    [InlineData("海岸計画の期間は？", "b")]
    [InlineData("座長提案の修正を要約して", "c")]
    [InlineData("What does the chair's draft say?", "c")]
    public void A_document_is_named_by_its_aliases_and_by_parts_of_its_title(string question, string document) =>
        Assert.Equal([document], Names.In(question).Select(name => name.Document).Distinct());

    [Theory]
    [InlineData("海岸保全の予算は？")]
    [InlineData("研究会議とは")]
    public void Words_that_name_no_document_name_none(string question) => Assert.Empty(Names.In(question));

    [Fact]
    public void A_part_that_two_titles_share_names_neither()
    {
        var names = new DocumentNames([new DocumentInfo { Id = "a", File = "a", Title = "第１回懇談会 議事要旨" }, new DocumentInfo { Id = "b", File = "b", Title = "第２回懇談会 議事要旨" }]);

        Assert.Empty(names.In("議事要旨では？"));
    }
}
