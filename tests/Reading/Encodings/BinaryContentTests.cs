using System.IO.Compression;
using System.Text;
using PolicyBot.Indexer.Reading.Encodings;

namespace PolicyBot.Tests.Reading.Encodings;

public class BinaryContentTests
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "PDF", "%PDF-1.7\n%abc"u8.ToArray() },
        { "ZIP", Zip() },
        { "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] },
        { "GIF", "GIF89a..."u8.ToArray() },
        { "gzip", Gzip() },
        { "ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] },
        { "EXE", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0] },
        { "Office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "バイナリ", Noise() },
        { "バイナリ", new byte[64] },
        { "バイナリ", Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("政策の概要")).ToArray() },
        { "バイナリ", "a\0\u0001\u0002b\u0003"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Content_that_is_no_text_is_refused_by_its_bytes(string kind, byte[] bytes)
    {
        var refused = TextDecoding.Decode(bytes, "a.txt").Refused;

        Assert.Equal("PB-ING-004", refused?.Code);
        Assert.StartsWith("a.txt：", refused!.Message, StringComparison.Ordinal);
        Assert.Contains(kind, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ世代の意識調査")]
    [InlineData("PK戦の結果")]
    [InlineData("第１章\f第２章\u0007の続きはここにある。")]
    public void Text_that_starts_like_a_program_is_text(string text)
    {
        Assert.Equal(text, TextDecoding.Decode(Encoding.UTF8.GetBytes(text), "a.txt").Text);
    }

    [Fact]
    public void Any_bytes_end_in_text_or_a_refusal()
    {
        var random = new Random(7);
        foreach (var encoding in new[] { null, "utf-8", "utf-16", "shift_jis", "euc-jp", "iso-2022-jp" })
        {
            for (var round = 0; round < 500; round++)
            {
                var bytes = new byte[random.Next(200)];
                random.NextBytes(bytes);

                var result = TextDecoding.Decode(bytes, "a.txt", encoding, lenient: true);

                Assert.True(result.Text is null != result.Refused is null, $"seed 7, round {round}");
                Assert.True(result.Text is null || result.Text.Count(c => c == '\uFFFD') >= result.Damage.Sum(finding => finding.Spans.Sum(span => span.Length)));
            }
        }
    }

    [Fact]
    public void A_text_that_is_all_damage_is_reported_in_bounded_findings()
    {
        var bytes = Enumerable.Repeat<byte[]>([0x81, 0x20], 1 << 20).SelectMany(pair => pair).ToArray();

        var result = TextDecoding.Decode(bytes, "a.txt", "shift_jis", lenient: true);

        Assert.Equal(1001, result.Damage.Count);
        Assert.Equal(bytes.Length - 1, result.Damage[^1].Spans[0].End);
    }

    private static byte[] Noise()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Gzip()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write("政策"u8);
        return stream.ToArray();
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            archive.CreateEntry("word/document.xml");
        return stream.ToArray();
    }
}
