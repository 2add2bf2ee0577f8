using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>A note may propose an article of its own; the articles of the text go on behind the notes.</summary>
public sealed class ProposedArticleTests
{
    private const string Body = """
        第一章 総則

        第一条（目的）
        この規程は、研究の推進を目的とする。
        第二条（定義）（※１）
        この規程において、研究者とは大学に所属する者をいう。
        第三条（届出）（※２）
        研究者は計画を届け出なければならない。


        """;

    [Theory]
    [InlineData("（※１）\n＜第二条の次に追加＞\n第三条（責務）\n研究者は誠実に研究を行う。\n")]
    [InlineData("（※１）＜第三条の次に追加＞\n第四条（公開）\n研究者は成果を公開する。\n")]
    [InlineData("（※１）＜第三条の次に二条を追加＞\n第四条（公開）\n研究者は成果を公開する。\n第五条（評価）\n研究は評価を受ける。\n")]
    [InlineData("（※１）＜第二条を変更＞\n第二条（定義）\n研究者とは研究に携わる者をいう。\n（※２）＜第三条を削除＞\n")]
    public void A_proposed_article_stays_in_its_note(string notes)
    {
        var document = Parsed.Text(Body + notes);

        Assert.Equal(["第一条", "第二条", "第三条"], Articles(document));
        Assert.Equal(notes.Replace("\n", "", StringComparison.Ordinal), string.Concat(Notes(document)));
    }

    [Theory]
    [InlineData("（※１）＜第三条の次に追加＞\n第四条（公開）\n研究者は成果を公開する。\n")]
    [InlineData("（※２）＜第三条を削除＞\n")]
    public void The_next_article_of_the_text_ends_the_notes(string notes)
    {
        var document = Parsed.Text(Body + notes + "\n\n第四条（罰則）\n罰則は別に定める。\n第五条（附則）\nこの規程は公布の日から施行する。\n");

        Assert.Equal(["第一条", "第二条", "第三条", "第四条", "第五条"], Articles(document));
        Assert.DoesNotContain("罰則", string.Concat(Notes(document)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Articles(PolicyDocument document) =>
        document.Root.SelfAndDescendants().Select(section => section.Number).Where(number => number.EndsWith('条'));

    private static IEnumerable<string> Notes(PolicyDocument document) =>
        document.Root.AllBlocks().Where(block => block.Kind == BlockKind.Note).Select(block => block.Text);
}
