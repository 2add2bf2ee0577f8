using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public sealed class DocxTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Paragraphs_are_lines_in_order()
    {
        var text = Text(Docx.Of(Docx.P("一") + "<w:p/>" + "<w:p><w:r><w:t>二</w:t><w:tab/><w:t>三</w:t><w:br/><w:t>四</w:t></w:r><w:hyperlink><w:r><w:t>五</w:t></w:r></w:hyperlink></w:p>"));
        Assert.Equal("一\n\n二\t三\n四五\n", text);
    }

    [Fact]
    public void Page_breaks_become_form_feeds()
    {
        var text = Text(Docx.Of(
            Docx.P("一") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>途中で</w:t><w:lastRenderedPageBreak/><w:t>変わる</w:t></w:r></w:p>" + Docx.P("三")
            + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>四</w:t></w:r></w:p>"));
        Assert.Equal(["一", "二途中で変わる", "三", "四"], text.Split('\f').Select(page => page.Replace("\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tables_are_read_row_by_row()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>";
        var text = Text(Docx.Of(Docx.P("前") + $"<w:tbl>{Row(Docx.P("項目"), Docx.P("額"))}{Row(Docx.P("研究") + Docx.P("開発"), Docx.P("3億円"))}</w:tbl>" + Docx.P("後")));
        Assert.Equal("前\n項目  額\n研究 開発  3億円\n後\n", text);
    }

    [Theory]
    [InlineData("decimal", "%1.", "1.　", "2.　", "12.　")]
    [InlineData("decimalFullWidth", "第%1条", "第１条　", "第２条　", "第１２条　")]
    [InlineData("decimalEnclosedCircle", "%1", "①　", "②　", "⑫　")]
    [InlineData("aiueoFullWidth", "（%1）", "（ア）　", "（イ）　", "（シ）　")]
    [InlineData("aiueo", "(%1)", "(ｱ)　", "(ｲ)　", "(ｼ)　")]
    [InlineData("irohaFullWidth", "%1．", "イ．　", "ロ．　", "ヲ．　")]
    [InlineData("upperRoman", "%1.", "I.　", "II.　", "XII.　")]
    [InlineData("lowerLetter", "%1)", "a)　", "b)　", "l)　")]
    [InlineData("japaneseCounting", "第%1章", "第一章　", "第二章　", "第十二章　")]
    [InlineData("bullet", "\uF0B7", "・", "・", "・")]
    [InlineData("bullet", "○", "○　", "○　", "○　")]
    [InlineData("none", "", "", "", "")]
    public void Automatic_numbers_are_printed(string format, string pattern, string first, string second, string twelfth)
    {
        var numbering = Docx.List(0, Docx.Level(0, format, pattern)) + Docx.Num(1, 0);
        var body = string.Concat(Enumerable.Range(1, 12).Select(_ => Docx.Listed(1, 0, "文")));
        var lines = Text(Docx.Of(body, numbering)).Split('\n');
        Assert.Equal((first + "文", second + "文", twelfth + "文"), (lines[0], lines[1], lines[11]));
    }

    [Fact]
    public void Levels_restart_under_a_higher_one_and_print_their_parents()
    {
        var numbering = Docx.List(0, Docx.Level(0, "decimal", "%1．") + Docx.Level(1, "decimal", "%1.%2") + Docx.Level(2, "decimalEnclosedCircle", "%3", "<w:suff w:val=\"nothing\"/>"))
            + Docx.Num(1, 0);
        var body = string.Concat(((int[])[0, 1, 1, 2, 2, 0, 1, 2]).Select(level => Docx.Listed(1, level, "x")));
        Assert.Equal("1．　x\n1.1　x\n1.2　x\n①x\n②x\n2．　x\n2.1　x\n①x\n", Text(Docx.Of(body, numbering)));
    }

    [Fact]
    public void Lists_of_one_pattern_count_on_and_an_override_starts_again()
    {
        var restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        var numbering = Docx.List(0, Docx.Level(0, "decimal", "%1")) + Docx.Num(1, 0) + Docx.Num(2, 0) + Docx.Num(3, 0, restart);
        var body = string.Concat(((int[])[1, 1, 2, 3, 3]).Select(list => Docx.Listed(list, 0, "x"))) + Docx.Listed(0, 0, "y");
        Assert.Equal("1　x\n2　x\n3　x\n1　x\n2　x\ny\n", Text(Docx.Of(body, numbering)));
    }

    [Fact]
    public void A_heading_style_brings_its_number()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"H1\"/></w:style>";
        var numbering = Docx.List(0, Docx.Level(0, "japaneseCounting", "第%1章", "<w:pStyle w:val=\"H1\"/>") + Docx.Level(1, "decimal", "第%2節", "<w:pStyle w:val=\"H2\"/>")) + Docx.Num(1, 0);
        static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        Assert.Equal(
            "第一章　総則\n\n第1節　目的\n本文\n\n第二章　施策\n",
            Text(Docx.Of(Styled("H1", "総則") + Styled("H2", "目的") + Docx.P("本文") + Styled("H1", "施策"), numbering, styles)));
    }

    [Fact]
    public void Footnotes_are_marked_and_follow_the_text()
    {
        var notes = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>" + $"<w:footnote w:id=\"2\">{Docx.P("注の二")}</w:footnote><w:footnote w:id=\"1\">{Docx.P("注の一")}{Docx.P("続き")}</w:footnote>";
        static string Ref(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";
        var text = Text(Docx.Of($"<w:p><w:r><w:t>本文</w:t></w:r>{Ref(1)}<w:r><w:t>と</w:t></w:r>{Ref(2)}</w:p>", footnotes: notes));
        Assert.Equal("本文（※1）と（※2）\n\n（※1）注の一 続き\n（※2）注の二\n", text);
    }

    [Fact]
    public void Tracked_changes_are_taken_as_accepted_and_reported()
    {
        var body = "<w:p><w:r><w:t>予算は</w:t></w:r><w:del><w:r><w:delText>3億円</w:delText></w:r></w:del><w:ins><w:r><w:t>5億円</w:t></w:r></w:ins></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>消えた段落</w:delText></w:r></w:del></w:p>"
            + $"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{Docx.P("消えた行")}</w:tc></w:tr><w:tr><w:tc>{Docx.P("残る行")}</w:tc></w:tr></w:tbl>"
            + "<w:p><w:moveFrom><w:r><w:t>元</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>先</w:t></w:r></w:moveTo></w:p>";
        var read = Read(Docx.Of(body));
        Assert.Equal("予算は5億円\n残る行\n先\n", read.Source!.Text);
        Assert.Equal("trackedChanges", Assert.Single(read.Source.Findings).Code);
    }

    [Fact]
    public void Only_what_is_printed_is_read()
    {
        var body = "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>見える</w:t></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>枠</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>枠</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>外</w:t></w:r></w:p>"
            + "<w:p><w:ruby><w:rt><w:r><w:t>さい</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>再</w:t></w:r></w:rubyBase></w:ruby><w:r><w:sym w:font=\"x\" w:char=\"F0E0\"/></w:r></w:p>";
        var read = Read(Docx.Of(body));
        Assert.Equal("見える\n枠\n外\n再〓\n", read.Source!.Text);
        Assert.Equal("hiddenText", Assert.Single(read.Source.Findings).Code);
    }

    [Fact]
    public void The_strict_namespace_is_read_too()
    {
        var strict = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>本文</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("本文\n", Text(Docx.Zip(("word\\document.xml", strict))));
    }

    private string Text(byte[] docx) => Read(docx).Source!.Text;

    private ReadResult Read(byte[] docx)
    {
        var read = FileReader.Read(_folder.Bytes("a.docx", docx), new());
        Assert.Null(read.Refused);
        Assert.Equal("docx", read.Source!.Encoding);
        return read;
    }
}
