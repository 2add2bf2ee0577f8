using System.Text;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public sealed class HostileDocxTests : IDisposable
{
    private const string Start = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\"><d/>")]
    [InlineData("<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///dev/zero\"> %p;]><d/>")]
    [InlineData(Start + "<w:p><w:r><w:t>途中で")]
    [InlineData(Start + "<w:p></w:r></w:p></w:body></w:document>")]
    [InlineData(Start + "<w:p><w:r><w:t>&#0;&#xFFFF;</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData(Start + "<w:p a=\"1\" a=\"2\"/></w:body></w:document>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-encoding\"?><d/>")]
    [InlineData(Start + "&undeclared;</w:body></w:document>")]
    [InlineData("本文だけ")]
    [InlineData("")]
    public void Xml_that_attacks_or_is_broken_is_refused(string xml) =>
        Refused("PB-ING-013", Docx.Zip(("word/document.xml", xml)));

    [Fact]
    public void Billions_of_laughs_in_a_side_part_are_refused_too() =>
        Refused("PB-ING-013", Docx.Zip(("word/document.xml", Start + "</w:body></w:document>"), ("word/styles.xml", "<!DOCTYPE d [<!ENTITY a \"ha\">]><d>&a;</d>")));

    [Fact]
    public void Depth_is_harmless()
    {
        foreach (var element in (string[])["w:p", "w:sdt", "w:tbl", "w:r", "w:ins"])
        {
            var xml = new StringBuilder(Start).Insert(Start.Length, $"<{element}>", 20_000).Append(Docx.P("本文"));
            xml.Insert(xml.Length, $"</{element}>", 20_000).Append("</w:body></w:document>");
            var read = Read(Docx.Zip(("word/document.xml", xml.ToString())));
            Assert.Contains("本文", read.Source!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Many_attributes_and_long_names_are_harmless()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=\"x\""));
        Assert.NotNull(Read(Docx.Zip(("word/document.xml", $"{Start}<w:p{attributes}/>{Docx.P("本文")}</w:body></w:document>"))).Source);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_numbers()
    {
        var zeros = new byte[40_000_000];
        var ratio = Refused("PB-ING-005", Docx.Pack(("word/document.xml", zeros)));
        Assert.Contains("比が ", ratio, StringComparison.Ordinal);
        var size = Refused("PB-ING-005", Docx.Pack([.. Enumerable.Range(0, 14).Select(i => ($"word/{i}.xml", zeros))]));
        Assert.Contains("536,870,912", size, StringComparison.Ordinal);
        var count = Refused("PB-ING-005", Docx.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", ""))]));
        Assert.Contains("10,001", count, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_stops_early()
    {
        var packed = Docx.Pack(("word/document.xml", Encoding.ASCII.GetBytes(Start + new string(' ', 200_000_000))));
        foreach (var at in Enumerable.Range(0, packed.Length - 4).Where(at => BitConverter.ToInt32(packed, at) == 200_000_000 + Start.Length))
            BitConverter.GetBytes(1_000).CopyTo(packed, at);
        var read = Read(packed);
        Assert.Contains(read.Refused!.Code, (string[])["PB-ING-005", "PB-ING-013"]);
    }

    [Fact]
    public void A_bomb_inside_is_not_unpacked()
    {
        var bomb = Docx.Pack([.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", Docx.Pack(("zeros", new byte[10_000_000]))))]);
        Assert.NotNull(Read(Docx.Pack(("word/document.xml", Encoding.UTF8.GetBytes($"{Start}{Docx.P("本文")}</w:body></w:document>")), ("word/embeddings/bomb.zip", bomb))).Source);
        Refused("PB-ING-013", bomb);
    }

    [Fact]
    public void A_pattern_cannot_blow_up_the_text()
    {
        var numbering = Docx.List(0, Docx.Level(0, "decimal", new string('長', 100_000))) + Docx.Num(1, 0);
        var read = Read(Docx.Of(string.Concat(Enumerable.Repeat(Docx.Listed(1, 0, "x"), 1_000)), numbering));
        Assert.True(read.Source!.Text.Length < 100_000);
    }

    [Fact]
    public void Odd_numbering_is_harmless()
    {
        var numbering = Docx.List(0, Docx.Level(0, "decimal", "%1%9%%") + Docx.Level(99, "x", "") + "<w:lvl/><w:numStyleLink w:val=\"none\"/>") + Docx.Num(1, 0) + Docx.Num(2, 77) + "<w:num/>"
            + Docx.List(5, $"<w:lvl w:ilvl=\"0\"><w:start w:val=\"{int.MaxValue}\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl>") + Docx.Num(5, 5);
        var read = Read(Docx.Of(Docx.Listed(1, 0, "a") + Docx.Listed(1, 99, "b") + Docx.Listed(2, -5, "c") + Docx.Listed(5, 0, "d") + Docx.Listed(5, 0, "e"), numbering));
        Assert.Contains("d\n", read.Source!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_text_is_refused()
    {
        var read = FileReader.Read(_folder.Bytes("a.docx", Docx.Of(Docx.P(new string('あ', 2_000)))), new() { MaxText = 1_000 });
        Assert.Contains("1,000 文字", read.Refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_docx_is_refused()
    {
        Refused("PB-ING-004", Encoding.UTF8.GetBytes("本文"));
        Refused("PB-ING-004", Convert.FromHexString("D0CF11E0A1B11AE1"));
        Refused("PB-ING-013", Docx.Zip(("xl/workbook.xml", "<x/>")));
        Refused("PB-ING-013", Encoding.ASCII.GetBytes("PK\u0003\u0004"));
        Refused("PB-ING-009", Docx.Of("<w:p/>"));
    }

    [Fact]
    public void Any_flipped_byte_is_read_or_refused()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        var good = Docx.Of(string.Concat(Enumerable.Repeat(Docx.Listed(1, 0, "本文"), 50)), Docx.List(0, Docx.Level(0, "decimal", "%1")) + Docx.Num(1, 0));
        for (var round = 0; round < 500; round++)
        {
            var bytes = good.ToArray();
            for (var flip = random.Next(1, 4); flip > 0; flip--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = FileReader.Read(_folder.Bytes("a.docx", round % 5 == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes), new());
            Assert.True(read.Source is null != read.Refused is null, $"seed {seed}");
        }
    }

    private string Refused(string code, byte[] docx)
    {
        var read = Read(docx);
        Assert.Equal(code, read.Refused?.Code);
        Assert.StartsWith("a.docx：", read.Refused!.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", read.Refused.Message, StringComparison.Ordinal);
        return read.Refused.Message;
    }

    private ReadResult Read(byte[] docx) => FileReader.Read(_folder.Bytes("a.docx", docx), new());
}
