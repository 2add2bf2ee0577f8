using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading.Encodings;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Reading.Encodings;

public partial class DamageTests(ITestOutputHelper output)
{
    private const int Changes = 10_000;
    private const int Seed = 20260401;

    [Theory]
    [InlineData("utf-8", "E3 81", "\uFFFD", "a.txt:0 0xE3 0x81")]
    [InlineData("utf-8", "41 C0 AF 42", "A\uFFFD\uFFFDB", "a.txt:1 0xC0 0xAF")]
    [InlineData("utf-8", "ED A0 80", "\uFFFD\uFFFD\uFFFD", "a.txt:0 0xED 0xA0 0x80")]
    [InlineData("utf-16le", "42 30 00 D8 44 30", "あ\uFFFDい", "a.txt:2 0x00 0xD8")]
    [InlineData("utf-16be", "30 42 30", "あ\uFFFD", "a.txt:2 0x30")]
    [InlineData("shift_jis", "82 A0 81 20", "あ\uFFFD ", "a.txt:2 0x81")]
    [InlineData("shift_jis", "82 A0 A0 FD 80", "あ\uFFFD\uFFFD\uFFFD", "a.txt:2 0xA0 0xFD 0x80")]
    [InlineData("shift_jis", "85 9F", "\uFFFD", "a.txt:0 0x85 0x9F")]
    [InlineData("euc-jp", "A4 A2 A9 A1", "あ\uFFFD", "a.txt:2 0xA9 0xA1")]
    [InlineData("euc-jp", "A4 0A 8F B0 31", "\uFFFD\n\uFFFD1", "a.txt:0 0xA4|a.txt:2 0x8F 0xB0")]
    [InlineData("iso-2022-jp", "1B 24 42 24 22 29 21 1B 28 42", "あ\uFFFD", "a.txt:5 0x29 0x21")]
    [InlineData("iso-2022-jp", "1B 24 42 24 22 0A 41", "あ\uFFFD\nA", "a.txt:5 0x0A")]
    [InlineData("iso-2022-jp", "41 24 22 1B 28 42", "A$\"\uFFFD", "a.txt:3 0x1B 0x28 0x42")]
    public void Damage_is_marked_and_named(string encoding, string hex, string expected, string places)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var result = TextDecoding.Decode(bytes, "a.txt", encoding, lenient: true);

        Assert.Equal(expected, result.Text);
        Assert.Equal(places.Split('|'), result.Damage.Select(finding => finding.Message.Split(" は ")[0]));
        Assert.All(result.Damage, finding => Assert.Equal("damagedBytes", finding.Code));
        Assert.All(result.Damage, finding => Assert.Matches("^\uFFFD+$", finding.Spans.Single().In(result.Text!)));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "PB-ING-003")]
    public void More_than_a_thousandth_of_damage_is_refused(int damaged, string? code)
    {
        var bytes = Enumerable.Repeat((byte)'a', 1000).ToArray();
        bytes.AsSpan(500, damaged).Fill(0xFF);

        Assert.Equal(code, TextDecoding.Decode(bytes, "a.txt", "utf-8").Refused?.Code);
        Assert.Null(TextDecoding.Decode(bytes, "a.txt", "utf-8", lenient: true).Refused);
    }

    [Fact]
    public void Katakana_escapes_are_read()
    {
        byte[] bytes = [.. "\e(I"u8, 0x31, 0x32, .. "\e$B"u8, 0x24, 0x22, .. "\e(J"u8, 0x5C, .. "\e(B"u8, 0x5C];

        var result = TextDecoding.Decode(bytes, "a.txt");

        Assert.Equal(("iso-2022-jp", "ｱｲあ¥\\"), (result.Encoding, result.Text));
    }

    /// <summary>
    /// A changed byte may be a good byte of another character; nobody can see that in one file. What is promised, and checked
    /// against the platform's encoders: every byte of the file is either in a finding or written by a character of the text,
    /// every U+FFFD is in a finding, and no ・ is there that the bytes do not say.
    /// </summary>
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void Changed_bytes_are_reported_or_really_say_what_is_read(string encoding)
    {
        var random = new Random(Seed);
        var clean = Enumerable.Range(0, 5).Select(seed => Clean(encoding, seed)).ToArray();
        var (reported, refused, another, same) = (0, 0, 0, 0);
        for (var round = 0; round < Changes; round++)
        {
            var original = clean[random.Next(clean.Length)];
            var from = original.Lines[random.Next(original.Lines.Count)];
            var bytes = original.Bytes[from].ToArray();
            var before = bytes.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var result = TextDecoding.Decode(bytes, "a.txt", encoding, lenient: true);
            if (result.Refused is not null)
                refused++;
            else if (result.Damage.Count > 0)
                reported++;
            else if (bytes.AsSpan().SequenceEqual(before))
                same++;
            else
                another++;
            if (result.Refused is null)
                AssertEveryByteIsAccountedFor(encoding, bytes, result, $"seed {Seed}, round {round}");
        }
        output.WriteLine($"{encoding}, seed {Seed}: reported {reported}, refused {refused}, another valid character {another}, byte unchanged {same}");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void A_few_changed_bytes_do_not_change_the_encoding_that_is_found(string encoding)
    {
        var random = new Random(Seed);
        var bytes = Clean(encoding, 2).Bytes;
        for (var round = 0; round < 50; round++)
        {
            var changed = bytes.ToArray();
            for (var change = 0; change < 8; change++)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);

            var result = TextDecoding.Decode(changed, "a.txt");

            Assert.True(result.Refused is not null || result.Encoding == encoding, $"seed {Seed}, round {round}: {result.Encoding}");
            Assert.NotEqual("PB-ING-002", result.Refused?.Code);
        }
    }

    private static void AssertEveryByteIsAccountedFor(string encoding, byte[] bytes, DecodeResult result, string where)
    {
        var text = result.Text!;
        var (at, position) = (0, 0);
        foreach (var finding in result.Damage)
        {
            var span = finding.Spans.Single();
            var (start, damaged) = Damaged(finding);
            Assert.True(damaged.AsSpan().SequenceEqual(bytes.AsSpan(start, damaged.Length)), where);
            AssertSays(encoding, bytes[at..start], text[position..span.Start], where);
            Assert.Equal(new string('\uFFFD', span.Length), span.In(text));
            position = span.End;
            at = encoding == "iso-2022-jp" && damaged is [0x0A or 0x0D] ? start : start + damaged.Length;
        }
        AssertSays(encoding, bytes[at..], text[position..], where);
    }

    private static void AssertSays(string encoding, byte[] bytes, string text, string where)
    {
        if (encoding == "iso-2022-jp")
        {
            AssertSaysInSevenBits(bytes, text, where);
            return;
        }
        var said = encoding switch
        {
            "shift_jis" => Written.Lax(bytes),
            "euc-jp" => SaidInEucJp(bytes),
            _ => null,
        };
        if (said is not null)
            Assert.Equal(said, text, StringComparer.Ordinal);
        else
            Assert.True(bytes.AsSpan().SequenceEqual(Written.Encoding(encoding).GetBytes(text)), where);
    }

    // By the arithmetic from EUC-JP to Shift_JIS, then the platform's table of that.
    private static string SaidInEucJp(byte[] bytes)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < bytes.Length;)
        {
            var length = bytes[at] switch { < 0x80 => 1, 0x8F => 3, _ => 2 };
            text.Append(bytes[at] switch
            {
                < 0x80 => ((char)bytes[at]).ToString(),
                0x8E => Written.Lax([bytes[at + 1]]),
                0x8F => Written.Lax([bytes[at + 1], (byte)(bytes[at + 2] & 0x7F)], 20932),
                _ => Written.Lax(InShiftJis(bytes[at] - 0xA0, bytes[at + 1] - 0xA0)),
            });
            at += length;
        }
        return text.ToString();
    }

    private static byte[] InShiftJis(int row, int cell)
    {
        var lead = ((row - 1) / 2) + (row <= 62 ? 0x81 : 0xC1);
        var trail = cell + (row % 2 == 0 ? 0x9E : cell <= 63 ? 0x3F : 0x40);
        return [(byte)lead, (byte)trail];
    }

    // A piece may start inside a two-byte stretch, so only amounts can be compared: two bytes a character or one, and no ・ unless 21 26 is there.
    private static void AssertSaysInSevenBits(byte[] bytes, string text, string where)
    {
        var printed = bytes.Length - Escape().Matches(System.Text.Encoding.Latin1.GetString(bytes)).Sum(match => match.Length);
        Assert.True(text.Sum(c => c < 0x80 || c is >= '｡' and <= 'ﾟ' or '¥' or '‾' ? 1 : 2) == printed, where);
        Assert.True(!text.Contains('・', StringComparison.Ordinal) || bytes.AsSpan().IndexOf("!&"u8) >= 0, where);
    }

    private static (int Start, byte[] Damaged) Damaged(Finding finding)
    {
        var words = finding.Message.Split(" は ")[0].Split(' ');
        return (int.Parse(words[0].Split(':')[1], CultureInfo.InvariantCulture),
            [.. words[1..].Select(word => byte.Parse(word[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))]);
    }

    private static (byte[] Bytes, IReadOnlyList<Range> Lines) Clean(string encoding, int seed)
    {
        var text = Written.Representable(encoding, File.ReadAllText(Repository.Seed($"00{seed}"))).Text;
        var bytes = new List<byte>();
        var lines = new List<Range>();
        foreach (var chunk in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var written = Written.In(encoding, chunk + "\n");
            lines.Add(bytes.Count..(bytes.Count + written.Length));
            bytes.AddRange(written);
        }
        return ([.. bytes], lines);
    }

    [GeneratedRegex(@"\e(?:\(\w|\$[@B]|\$\(D)")]
    private static partial Regex Escape();
}
