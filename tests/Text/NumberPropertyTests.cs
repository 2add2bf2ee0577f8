using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Text;

public class NumberPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Kanji_numbers_are_read_back()
    {
        var random = Seeded();
        foreach (var number in Enumerable.Range(0, 2_000).Concat(Enumerable.Range(0, 20_000).Select(_ => random.Next(100_000_001))))
        {
            foreach (var written in new[] { InKanji(number), Positional(number) })
            {
                Assert.True(Numerals.TryRead(written + "件", 0, out var value, out var length), written);
                Assert.Equal((written, number, written.Length), (written, value, length));
            }
        }
    }

    [Fact]
    public void Figures_in_any_width_and_grouping_are_read_back()
    {
        var random = Seeded();
        for (var i = 0; i < 10_000; i++)
        {
            var number = random.NextInt64(1_000_000_000_000) / (decimal)Math.Pow(10, random.Next(4));
            var written = Widened(number.ToString(random.Next(2) == 0 ? "0.###" : "#,##0.###", CultureInfo.InvariantCulture), random);
            Assert.True(Numerals.TryRead(written, 0, out var value, out var length), written);
            Assert.Equal((written, number, written.Length), (written, value, length));
        }
    }

    [Fact]
    public void Every_found_quantity_reads_the_same_from_its_own_span()
    {
        var random = Seeded();
        string[] units = ["億円", "件", "％", "か年", "品目", "百万円", "倍", "拠点", "円"];
        string[] joints = ["、", "。", "（", "）", "で、", "は", " ", "\n\n"];
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder("合計は");
            for (var part = random.Next(1, 5); part > 0; part--)
                text.Append(Pick(random, "", "約", "最大")).Append(Widened($"{random.Next(1, 5000)}", random)).Append(Pick(random, "", " "))
                    .Append(Pick(random, units)).Append(Pick(random, "", "以上", "程度", "の内数")).Append(Pick(random, joints));
            AssertSpansReadAlone(text.ToString());
        }
    }

    [Fact]
    public void Hostile_text_is_read_in_linear_time_and_without_exceptions()
    {
        string[] seeds = ["1", "１．", "1,", "一", "十", "1 ", "平", "平成1", "R2/", "1,234", "約", "　", "\n", "（", "年", "20年度～", "2 0 0 8 ", "億", "3億"];
        foreach (var seed in seeds)
        {
            var text = string.Concat(Enumerable.Repeat(seed, 100_000 / seed.Length));
            _ = DateReader.FindAll(text).Count + Quantities.FindAll(text).Count + Numerals.FindAll(text).Count();
        }
    }

    [Fact]
    public void Random_text_never_breaks_a_reader()
    {
        var random = Seeded();
        const string Signs = "0１5９．.,，、 　\n平成令和元年度月日（）()億万千百十一二三〇約以上件円分の第※RHF/～-②²½㍻▲末頃ち働lO目";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Signs[random.Next(Signs.Length)]));
            var ends = 0;
            foreach (var span in DateReader.FindAll(text).Select(date => date.Span))
            {
                Assert.True(span.Start >= ends && span.End <= text.Length && span.Length > 0, text);
                ends = span.End;
            }
            Assert.All(Quantities.FindAll(text), found => Assert.True(found.Span.Start >= 0 && found.Span.End <= text.Length && found.Span.Length > 0, text));
        }
    }

    static void AssertSpansReadAlone(string text)
    {
        foreach (var found in Quantities.FindAll(text))
        {
            // Behind a word, since "３ 拠点" in front of a line is a heading.
            var alone = Assert.Single(Quantities.FindAll($"は{found.Span.In(text)}"));
            Assert.Equal((text, QuantitiesTests.Describe(found)), (text, QuantitiesTests.Describe(alone)));
        }
    }

    Random Seeded()
    {
        var seed = GeneratorSeed.Value;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    static string Widened(string text, Random random) =>
        string.Concat(text.Select(c => random.Next(2) == 0 ? c : (char)(c - '!' + '！')));

    static string Positional(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0']));

    static string InKanji(int number)
    {
        if (number == 0)
            return "〇";
        var (oku, man, rest) = (number / 100_000_000, number / 10_000 % 10_000, number % 10_000);
        return (oku > 0 ? Section(oku) + "億" : "") + (man > 0 ? Section(man) + "万" : "") + Section(rest);
    }

    static string Section(int number)
    {
        var text = "";
        foreach (var (unit, sign) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            text += digit == 0 ? "" : (digit == 1 && unit > 1 ? "" : $"{"〇一二三四五六七八九"[digit]}") + sign;
        }
        return text;
    }
}
