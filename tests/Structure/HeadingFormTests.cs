using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Tests.Structure;

public sealed class HeadingFormTests
{
    [Theory]
    [InlineData("§２ 今後の方向性", "section", "§2", 2, "今後の方向性")]
    [InlineData("§６産業化", "section", "§6", 6, "産業化")]
    [InlineData("§1024 附則", "section", "§1024", 1024, "附則")]
    [InlineData("第一章 総則", "第N章", "第一章", 1, "総則")]
    [InlineData("第２章　改革", "第N章", "第2章", 2, "改革")]
    [InlineData("第十条の二（定義）", "第N条", "第十条の二", 10, "（定義）")]
    [InlineData("第1　目的", "第N", "第1", 1, "目的")]
    [InlineData("項目１：領域の課題", "item", "項目1", 1, "領域の課題")]
    [InlineData("別紙２　様式", "item", "別紙2", 2, "様式")]
    [InlineData("Ⅲ．重点投資", "roman", "Ⅲ.", 3, "重点投資")]
    [InlineData("IV. Budget", "roman", "Ⅳ.", 4, "Budget")]
    [InlineData("１．基礎研究", "dot", "1.", 1, "基礎研究")]
    [InlineData("12. 雑則", "dot", "12.", 12, "雑則")]
    [InlineData("1.2 目的", "decimal2", "1.2", 2, "目的")]
    [InlineData("２－３　体制", "decimal2", "2-3", 3, "体制")]
    [InlineData("（３）整備", "(1)", "(3)", 3, "整備")]
    [InlineData("(2) 整備", "(1)", "(2)", 2, "整備")]
    [InlineData("（ア）対象", "(ア)", "(ア)", 1, "対象")]
    [InlineData("（二）対象", "(一)", "(二)", 2, "対象")]
    [InlineData("(b) scope", "(a)", "(b)", 2, "scope")]
    [InlineData("１）支援", "1)", "1)", 1, "支援")]
    [InlineData("イ）対象", "ア)", "イ)", 2, "対象")]
    [InlineData("②安全性", "circled", "②", 2, "安全性")]
    [InlineData("㉑その他", "circled", "㉑", 21, "その他")]
    [InlineData("A. 目的", "A.", "A.", 1, "目的")]
    [InlineData("ウ　範囲", "ア.", "ウ", 3, "範囲")]
    [InlineData("１　総則", "number", "1 ", 1, "総則")]
    [InlineData("＜遺伝子治療＞", "angle", "＜遺伝子治療＞", 0, "＜遺伝子治療＞")]
    [InlineData("・必要性", "・", "・", 0, "必要性")]
    [InlineData("■議事：", "■", "■", 0, "議事：")]
    [InlineData("## 目的", "##", "", 0, "目的")]
    [InlineData("## ２．目的", "dot", "2.", 2, "目的")]
    [InlineData("- 必要性", "-", "-", 0, "必要性")]
    public void A_line_that_opens_a_section_is_read(string line, string form, string label, int ordinal, string rest)
    {
        Assert.True(HeadingForms.TryRead(line, out var mark));
        Assert.Equal((form, label, ordinal, rest), (mark.Form.Name, mark.Label, mark.Ordinal, line[mark.Length..]));
    }

    [Theory]
    [InlineData("26．5億円（20億円＋補正15億円）")]
    [InlineData("２．５倍を超える")]
    [InlineData("１．２）に追加")]
    [InlineData("2007 年山中教授")]
    [InlineData("3 領域の研究")]
    [InlineData("第3回協議会の概要")]
    [InlineData("第十条の規定により")]
    [InlineData("（※１）")]
    [InlineData("（独）医薬品医療機器総合機構")]
    [InlineData("AAVベクター")]
    [InlineData("一般の患者")]
    [InlineData("項目の見直し")]
    [InlineData("Investigator")]
    [InlineData("■文科省、■厚労省、■経産省")]
    [InlineData("・・・・・・")]
    [InlineData("#目的")]
    [InlineData("-3-")]
    public void A_line_of_text_is_not(string line) => Assert.False(HeadingForms.TryRead(line, out _));
}
