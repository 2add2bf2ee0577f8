using System.Text;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Reading.Formats;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<p>一</p><p>二</p>", "一\n\n二\n")]
    [InlineData("<p>一<p>二", "一\n\n二\n")]
    [InlineData("一<br>二<br/>三", "一\n二\n三\n")]
    [InlineData("<div>一</div><div>二</div>", "一\n二\n")]
    [InlineData("<h1>題</h1>本文<h2>見出し</h2>続き", "題\n\n本文\n\n見出し\n\n続き\n")]
    [InlineData("<p>一 \n\t 二<b>三</b> <i>四</i></p>", "一 二三 四\n")]
    [InlineData("<pre>一\n  二</pre>", "一\n  二\n")]
    [InlineData("A&amp;B &lt;C&gt; &#12354;&#x3044;&nbsp;&copy;", "A&B <C> あい\u00A0©\n")]
    [InlineData("<head><title>題</title><style>p{}</style><script>if(a<b)'<p>x'</script></head><body>文", "題\n\n文\n")]
    [InlineData("一<!-- <p>隠 > --->二", "一二\n")]
    [InlineData("一<!-- 閉じない 二 <b>三</b>", "一三\n")]
    [InlineData("3 < 5 かつ a<3, 5>4 <", "3 < 5 かつ a<3, 5>4 <\n")]
    [InlineData("<a title=\"a>b\" href='x>y'>一</a><a href=\"x>二</a>", "一二\n")]
    [InlineData("一<noscript>二</noscript><template>三</template><span hidden>四</span><div style='display: none'>五<div>六</div></div>七", "一七\n")]
    [InlineData("<p hidden>閉じない<div>二", "閉じない\n二\n")]
    [InlineData("<ruby>再<rp>(</rp><rt>さい</rt><rp>)</rp>生</ruby>", "再生\n")]
    [InlineData("<script>一", "")]
    [InlineData("<!DOCTYPE html><?xml version='1.0'?><html><body>一", "一\n")]
    public void A_page_reads_as_it_is_shown(string html, string text) => Assert.Equal(text, HtmlText.Extract(html, 1000));

    [Theory]
    [InlineData("<ul><li>一<li>二</ul>三", "・一\n・二\n\n三\n")]
    [InlineData("<ol><li>一</li><li><p>二</p></li></ol>", "1．一\n2．二\n")]
    [InlineData("<ol start=3><li>三<li value=7>七<li>八</ol>", "3．三\n7．七\n8．八\n")]
    [InlineData("<ol type=a><li>x<li>y</ol>", "a．x\nb．y\n")]
    [InlineData("<ol><li>一<ul><li>甲<li>乙</ul><li>二</ol>", "1．一\n　・甲\n　・乙\n2．二\n")]
    [InlineData("<ul style='list-style: none'><li>(1) 一</ul>", "(1) 一\n")]
    [InlineData("<li>一</li></ul></ol>", "・一\n")]
    public void List_items_carry_their_sign(string html, string text) => Assert.Equal(text, HtmlText.Extract(html, 1000));

    [Theory]
    [InlineData("<table><tr><th>項目<th>額<tr><td>研究<td>26億円</table>", "項目  額\n研究  26億円\n")]
    [InlineData("<table><tbody><tr><td>一<br>二</td><td><p>三</p><p>四</p></td></tr></tbody></table>後", "一 二  三 四\n後\n")]
    [InlineData("<table><tr><td>一<br>二</td></tr></table>", "一\n二\n")]
    [InlineData("<table><tr><td><h2>題</h2>文<td><p>右</table>", "題\n\n文\n右\n")]
    [InlineData("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>右</table>", "a  b\nc  d\n右\n")]
    [InlineData("<table><tr><td>a<td>b", "a  b\n")]
    [InlineData("<td>a<td>b</table></tr>", "a\nb\n")]
    public void A_row_of_a_table_is_a_line(string html, string text) => Assert.Equal(text, HtmlText.Extract(html, 1000));

    [Theory(Timeout = 300_000)]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<p hidden>")]
    [InlineData("</table></p>")]
    [InlineData("<!--")]
    [InlineData("<a \">\" ")]
    [InlineData("<script")]
    [InlineData("<![CDATA[")]
    [InlineData("<x y='")]
    [InlineData("&amp")]
    public async Task Ten_thousand_of_anything_unclosed_is_read(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 10_000)) + "本文>";
        Assert.NotNull(await Task.Run(() => HtmlText.Extract(html, 1_000_000)));
    }

    [Fact]
    public void Depth_loses_no_text() =>
        Assert.Contains("本文", HtmlText.Extract(string.Concat(Enumerable.Repeat("<table><tr><td><div>", 10_000)) + "本文", 100_000), StringComparison.Ordinal);

    [Fact]
    public void Any_cut_or_shuffled_page_is_read_without_complaint()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        string[] pieces = ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<ol start='", "<!--", "-->", "<script>", "</script>", "<", ">", "\"", "'", "=", " hidden", "&#", "x;", "文", "<br", "/>", "<pre>", "<h1>"];
        for (var round = 0; round < 2_000; round++)
        {
            var html = string.Concat(Enumerable.Range(0, 40).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.True(Record.Exception(() => HtmlText.Extract(html, 1000)) is null, $"seed {seed}: {html}");
        }
    }

    [Fact]
    public void Too_many_tags_are_refused() => Assert.Null(HtmlText.Extract("<b><b><b>", 2));

    [Theory]
    [InlineData("<meta charset=shift_jis>", "shift_jis")]
    [InlineData("<META HTTP-EQUIV='Content-Type' CONTENT=\"text/html; charset=EUC-JP\">", "euc-jp")]
    [InlineData("<meta charset=utf-16>", "utf-8")]
    [InlineData("", "utf-8")]
    public void The_declared_charset_decides(string meta, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TempFolder();
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"<html><head>{meta}<title>再生医療の推進</title>");
        var read = FileReader.Read(folder.Bytes("a.html", bytes), new());
        Assert.Null(read.Refused);
        Assert.Equal(("再生医療の推進\n", "html"), (read.Source!.Text, read.Source.Encoding));
    }
}
