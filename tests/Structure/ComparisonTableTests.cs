using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>Old/new tables, one side above the other or in two columns.</summary>
public sealed class ComparisonTableTests
{
    const string Stacked = """
        Ⅰ　改正の趣旨
        　図書館の規則のうち２か条を改め、１か条を加える。
        Ⅱ　新旧対照表
        （開館の時間）
        第３条
        {1}
        　第３条　図書館は、午前９時から午後８時まで開く。ただし、館長が必要と認めるときは、この限りでな
        い。
        　２　前項の時間は、館の入口に掲げる。
        {0}
        　第３条　図書館は、午前１０時から午後６時まで開く。
        （貸出しの数）
        第５条の２
        {1}
        　第５条の２　一人に貸し出す数は、１０冊とする。
        {0}
        　（新設）
        Ⅲ　施行の日
        　この規則は、四月一日から施行する。
        """;

    [Theory]
    [InlineData("＜現　行＞", "＜改正案＞")]
    [InlineData("【現行】", "【改正後】")]
    [InlineData("（旧）", "（新）")]
    [InlineData("修正前：", "修正後：")]
    public void Both_sides_of_an_article_stand_below_it(string old, string added)
    {
        var document = Parsed.Text(Stacked.Replace("{0}", old, StringComparison.Ordinal).Replace("{1}", added, StringComparison.Ordinal));

        Assert.Equal(["Ⅰ", "Ⅱ", "Ⅲ"], document.Root.Children.Select(section => section.Label));
        Assert.Equal([("第3条", "開館の時間"), ("第5条の2", "貸出しの数")], document.Root.Children.ElementAt(1).Children.Select(section => (section.Label, section.Heading ?? "")));
        Assert.Equal(["new side", "old side"], Article(document, "第3条").Children.Select(side => side.Form));
        Assert.Equal(["第３条　図書館は、午前９時から午後８時まで開く。ただし、館長が必要と認めるときは、この限りでない。", "２　前項の時間は、館の入口に掲げる。"], Texts(document, "第3条", "new side"));
        Assert.Equal(["第３条　図書館は、午前１０時から午後６時まで開く。"], Texts(document, "第3条", "old side"));
        Assert.Null(Coverage.FirstBreach(document));
    }

    const string Columns = """
        第２　新旧対照表
        　　　　改　　正　　案　　　　　　　　　　　　　　現　　　　行
        （目的）
        第１条　この規則は、だれもが本に　　　　第１条　この規則は、図書館の使い
        親しめるようにすることを目的とす　　　　方を定める。
        る。
        第２条　（略）　　　　　　　　　　　　　第２条　（略）
        ２　「資料」とは、本と雑誌をいう。　　　２　「資料」とは、本をいう。
        第３　施行の日
        この規則は、四月一日から施行する。
        """;

    [Theory]
    [InlineData("　　　　　　", "　　　　　　")]
    [InlineData("　　　　　　", "　　｜　　　")]
    public void Columns_are_read_cell_by_cell(string gap, string drawn)
    {
        var document = Parsed.Text(Columns.Replace(gap, drawn, StringComparison.Ordinal));

        Assert.Equal(["第1条", "第2条"], document.Root.SelfAndDescendants().Where(section => section.Form == "第N条").Select(section => section.Label));
        Assert.Equal(["この規則は、だれもが本に親しめるようにすることを目的とする。"], Texts(document, "第1条", "new side"));
        Assert.Equal(["第１条　この規則は、図書館の使い方を定める。"], Texts(document, "第1条", "old side"));
        Assert.Equal(["（略）", "２　「資料」とは、本と雑誌をいう。"], Texts(document, "第2条", "new side"));
        Assert.Equal("第3", document.Root.Children.Last().Label);
        Assert.Null(Coverage.FirstBreach(document));
    }

    [Fact]
    public void A_caption_in_both_columns_is_the_heading_and_the_supplement_ends_the_table()
    {
        var document = Parsed.Text("規則　新旧対照表\n改正後　｜　改正前\n（使用料）　｜　（使用料）\n第４条　使用料は、一時間　｜　第４条　使用料は、一時間\nにつき百円とする。　｜　につき五十円とする。\n第９条　削除　｜　第９条　犬を放してはならない。\n附則\nこの規則は、四月一日から施行する。\n");

        Assert.Equal([("第4条", "使用料"), ("第9条", "")], document.Root.SelfAndDescendants().Where(section => section.Form == "第N条").Select(section => (section.Label, section.Heading ?? "")));
        Assert.Equal(["使用料は、一時間につき百円とする。"], Texts(document, "第4条", "new side"));
        Assert.Equal(["削除"], Texts(document, "第9条", "new side"));
        Assert.Null(Coverage.FirstBreach(document));
    }

    [Fact]
    public void A_label_without_its_other_side_opens_no_table()
    {
        var document = Parsed.Text("１．概要\n（現行）\n図書館は、午前１０時に開く。\n２．今後\n開く時間を早める。\n");

        Assert.DoesNotContain(document.Root.SelfAndDescendants(), section => section.Form.EndsWith("side", StringComparison.Ordinal));
    }

    [Fact]
    public void A_comment_holds_its_answer()
    {
        var document = Parsed.Text("２　主な意見\nQ１　（第３条）\n午後８時では遅い。\nA１　職員の交代の時間を早めます。【修正なし】\nQ２　（第４条）\n休館日を増やすべきだ。\nA２　月に二日とします。【修正あり】\n");

        Assert.Equal(["Q1", "A1", "Q2", "A2"], document.Root.SelfAndDescendants().Where(section => section.Form is "question" or "answer").Select(section => section.Label));
        Assert.Empty(document.Findings);
    }

    [Fact]
    public void A_size_of_paper_answers_no_question()
    {
        var document = Parsed.Text("１　資料\nA1　の紙に刷ったものを掲げる。\n");

        Assert.DoesNotContain(document.Root.SelfAndDescendants(), section => section.Form == "answer");
    }

    static Section Article(PolicyDocument document, string label) => document.Root.SelfAndDescendants().First(section => section.Label == label);

    static IEnumerable<string> Texts(PolicyDocument document, string label, string side) =>
        Article(document, label).Children.First(child => child.Form == side).Blocks.Where(block => block.Kind != BlockKind.Lead).Select(block => block.Text);
}
