using System.Security.Cryptography;
using System.Text;
using PolicyBot.Indexer.Reading.Encodings;

namespace PolicyBot.Tests.Reading.Encodings;

/// <summary>
/// The hashes are of lines "81 40 -> 8140 3000\n" (code and character, upper-case hex) in code order, private use left out, made
/// with node's TextDecoder (ICU) over the leads 81-9F, E0-FC and trails 40-7E, 80-FC; the index of the WHATWG standard gives the
/// same hashes. EUC-JP: leads and trails A1-FE, from that index.
/// </summary>
public class CharacterTableTests
{
    [Fact]
    public void Every_Shift_JIS_code_of_the_standard_is_read()
    {
        var (count, hash) = Read("shift_jis", [.. Enumerable.Range(0x81, 0x1F), .. Enumerable.Range(0xE0, 0x1D)],
            [.. Enumerable.Range(0x40, 0x3F), .. Enumerable.Range(0x80, 0x7D)]);

        Assert.Equal(7724, count);
        Assert.Equal("6bb10191e19033e9d9c5ab0d8047e298ddd6bb03c19e4379ff65db135cb03a05", hash);
    }

    [Fact]
    public void Every_EUC_JP_code_of_the_standard_is_read()
    {
        var codes = Enumerable.Range(0xA1, 0x5E).ToArray();
        var (count, hash) = Read("euc-jp", codes, codes);

        Assert.Equal(7336, count);
        Assert.Equal("e547f32c2bd688bfe084a1c92e7bd1f672fb4e6373a68c88773cb273b571ab6f", hash);
    }

    [Fact]
    public void The_platform_decoder_of_EUC_JP_differs_in_the_stated_codes_only()
    {
        var platform = Written.Encoding("euc-jp");
        var different = new List<string>();
        foreach (var (lead, trail) in from lead in Enumerable.Range(0xA1, 0x5E) from trail in Enumerable.Range(0xA1, 0x5E) select (lead, trail))
        {
            byte[] bytes = [(byte)lead, (byte)trail];
            var text = Decode(bytes, "euc-jp");
            if (text is not null && platform.GetString(bytes) != text)
                different.Add($"{lead:X2}{trail:X2}{text}");
        }

        Assert.Equal(StatedDifferences, string.Join(' ', different));
    }

    // Signs that NEC's row 13 and the IBM rows repeat: the platform prints ? for them.
    private const string StatedDifferences = "ADF0≒ ADF1≡ ADF2∫ ADF5√ ADF6⊥ ADF7∠ ADFA∵ ADFB∩ ADFC∪ FCFB￢";

    [Fact]
    public void The_supplementary_kanji_of_EUC_JP_are_read()
    {
        var text = TextDecoding.Decode([0xA4, 0xA2, 0x8F, 0xB0, 0xA1, 0x8F, 0xA2, 0xB7, 0x8F, 0xA2, 0xF1], "a.txt", "euc-jp").Text;

        Assert.Equal("あ丂～№", text);
    }

    [Theory]
    [InlineData(new byte[] { 0x87, 0x90, 0xFA, 0x54, 0x81, 0x60, 0x81, 0x45 }, "≒￢～・")]
    [InlineData(new byte[] { 0xFB, 0xFC, 0xFA, 0xB1, 0xEE, 0xE0, 0xED, 0x95 }, "髙﨑髙﨑")]
    [InlineData(new byte[] { 0xF0, 0x40 }, "\uE000")]
    public void Extensions_of_Shift_JIS_are_characters(byte[] bytes, string expected)
    {
        Assert.Equal(expected, TextDecoding.Decode(bytes, "a.txt", "shift_jis").Text);
    }

    private static string? Decode(byte[] bytes, string encoding)
    {
        var result = TextDecoding.Decode(bytes, "a.txt", encoding);
        return result.Refused is null && result.Damage.Count == 0 && result.Text!.Length == 1 ? result.Text : null;
    }

    private static (int Count, string Hash) Read(string encoding, int[] leads, int[] trails)
    {
        var lines = new StringBuilder();
        var count = 0;
        foreach (var (lead, trail) in from lead in leads from trail in trails select (lead, trail))
        {
            if (Decode([(byte)lead, (byte)trail], encoding) is not [var character] || character is >= '\uE000' and <= '\uF8FF')
                continue;
            count++;
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(lead << 8) | trail:X} {(int)character:X4}\n");
        }
        return (count, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(lines.ToString()))));
    }
}
