using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

/// <summary>Drafts that are numbered otherwise than with §: articles, items, kana.</summary>
public class ArticleTests
{
    const string Articles = """
        第一章 総則

        第一条（目的）
        この規程は、研究の推進を目的とする。
        第二条（定義）
        この規程において、研究者とは大学に所属する者をいう。
        ２　前項の研究者には、企業に所属する者を含む。ただし、学生を除く。
        （１） 学部の学生
        （２） 大学院の学生
        第三条（届出）
        研究者は計画を届け出なければならない。
        ア 計画の名称
        イ 計画の期間

        """;

    const string Items = """
        項目1：細胞医療

        １．課題
        （１）費用が高い。
        （２）人材が不足している。
        ２．対応
        ア）支援を行う。

        """;

    [Theory]
    [InlineData("第二条第２項ただし書を削除", "第一章 第二条 2", "ただし、学生を除く。")]
    [InlineData("第二条第２項（２）を削除", "第一章 第二条 2(2)", "（２） 大学院の学生")]
    [InlineData("第三条イを削除", "第一章 第三条 イ", "イ 計画の期間")]
    [InlineData("第一条の「推進」を「振興」に変更", "第一章 第一条", "推進")]
    [InlineData("第三条第１項を変更＞\n研究者は計画を届け出る。＜", "第一章 第三条", "研究者は計画を届け出なければならない。")]
    public void Articles_paragraphs_and_items_are_found(string instruction, string place, string old)
    {
        var operation = Only(Articles, $"（※１）＜{instruction}＞");
        Assert.Equal((place, old, true), (operation.Target, operation.OldText, operation.TargetExists));
    }

    [Theory]
    [InlineData("項目1 １．（２）を削除", "項目1 1.(2)")]
    [InlineData("項目１の１．（２）を削除", "項目1 1.(2)")]
    [InlineData("1(1)の「高い」を「大きい」に変更", "項目1 1.(1)")]
    [InlineData("２．アの末尾に「強力に」を追加", "項目1 2.ア)")]
    [InlineData("（２）を修正＞\n（２）人材が足りない。＜", "項目1 1.(2)")]
    public void Items_are_found_below_their_parts(string instruction, string place) =>
        Assert.Equal(place, Only(Items, $"（※１）＜{instruction}＞").Target);

    [Fact]
    public void A_new_number_behind_the_last_is_an_insertion()
    {
        var operation = Only(Items, "（※１）＜３．を追加＞\n３．その他\n必要に応じて見直す。");
        Assert.Equal((OperationKind.Insert, "項目1 2."), (operation.Kind, operation.Target));
        Assert.Empty(RevisionCompiler.Compile(Parsed.Text(Items + "\n（※１）＜３．を追加＞\n３．その他\n")).Discrepancies);
    }

    [Fact]
    public void Words_with_a_wrong_character_are_found_and_reported()
    {
        var compiled = RevisionCompiler.Compile(Parsed.Text(Articles + "\n（※１）＜第三条の「計画を届け山なければ」を「計画を届け出て、認められなければ」に修正＞\n"));
        Assert.Equal("計画を届け出なければ", compiled.Notes[0].Operations[0].OldText);
        Assert.Equal("wordsDiffer", Assert.Single(compiled.Discrepancies).Code);
    }

    [Fact]
    public void Words_that_come_twice_are_marked_as_a_reading()
    {
        var compiled = RevisionCompiler.Compile(Parsed.Text(Articles + "\n（※１）＜第二条の「学生」を「院生」に修正＞\n"));
        Assert.Equal("severalPlaces", Assert.Single(compiled.Findings).Code);
    }

    [Fact]
    public void An_addition_without_words_is_named()
    {
        var compiled = RevisionCompiler.Compile(Parsed.Text(Articles + "\n（※１）＜第二条に追加＞\n"));
        Assert.Equal("missingText", Assert.Single(compiled.Findings).Code);
    }

    static RevisionOperation Only(string body, string note) =>
        Assert.Single(Assert.Single(RevisionCompiler.Compile(Parsed.Text($"{body}\n{note}\n")).Notes).Operations);
}
