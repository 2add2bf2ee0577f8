using System.Text;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Text;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("ｉＰＳ細胞", "ips細胞")]
    [InlineData("IPS 細胞", "ips細胞")]
    [InlineData("平 成 ２ ０ 年 ４ 月 ３ ０ 日", "平成20年4月30日")]
    [InlineData("International\n \nStem Cell Forum", "international stem cell forum")]
    [InlineData("ｍ\n\nＲＮＡワクチン", "mrnaワクチン")]
    [InlineData("ＡＢＣ ＤＥＦ", "abc def")]
    [InlineData("ﾃﾞｰﾀﾍﾞｰｽ", "データベース")]
    [InlineData("データ－ベース", "データーベース")]
    [InlineData("センタｰ", "センター")]
    [InlineData("か\u3099ん", "がん")]
    [InlineData("２０１９－２０２３", "2019-2023")]
    [InlineData("A\u200bB\ufeffC", "abc")]
    [InlineData("㈱日立", "(株)日立")]
    [InlineData("㍻20年", "平成20年")]
    [InlineData("“iPS”", "\"ips\"")]
    [InlineData("令和４年度〜５年度", "令和4年度~5年度")]
    public void Spellings_of_one_thing_read_alike(string text, string folded) =>
        Assert.Equal(folded, NormalizedText.Fold(text));

    [Theory]
    [InlineData("100①", "1001")]
    [InlineData("10²", "102")]
    [InlineData("1½", "11⁄2")]
    [InlineData("5㊿", "550")]
    public void No_mark_becomes_a_digit(string text, string figureThatNfkcMakes)
    {
        // Without the data for normalisation NFKC would do nothing, and this test would prove nothing.
        Assert.Equal(figureThatNfkcMakes, text.Normalize(NormalizationForm.FormKC));

        Assert.DoesNotContain(figureThatNfkcMakes, NormalizedText.Fold(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_folded_character_leads_back_to_the_characters_it_came_from(string seed)
    {
        var text = File.ReadAllText(Repository.Seed(seed));
        var normalized = NormalizedText.Of(text);

        var reached = new bool[text.Length];
        for (var i = 0; i < normalized.Value.Length; i++)
        {
            var span = normalized.ToSource(i, i + 1);
            // A space stands for a run of white space, a dash depends on what stands in front of it.
            Assert.Contains(normalized.Value[i], " -ー" + NormalizedText.Fold(span.In(text)));
            Array.Fill(reached, true, span.Start, span.Length);
        }

        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(reached[i] || char.IsWhiteSpace(text[i]) || Characters.IsInvisible(text[i]), $"position {i} ({text[i]}) is lost");
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("004")]
    public void A_stretch_of_the_source_is_found_at_its_exact_place(string seed)
    {
        var text = File.ReadAllText(Repository.Seed(seed));
        var normalized = NormalizedText.Of(text);
        var random = new Random(20);
        for (var n = 0; n < 500; n++)
        {
            var start = random.Next(text.Length - 60);
            while (!Characters.IsKanji(text[start]))
            {
                start++;
            }

            var end = Math.Min(text.Length, start + random.Next(5, 30));
            while (char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var folded = NormalizedText.Of(text[start..end]).Value;
            Assert.Contains(normalized.FindAll(folded), span => span.Start == start && span.End == end);
        }
    }

    [Fact]
    public void Odd_characters_never_throw()
    {
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, 40).Select(_ => (char)random.Next(0x10000)));
            var normalized = NormalizedText.Of(text);
            Assert.All(Enumerable.Range(0, normalized.Value.Length), i => Assert.InRange(normalized.ToSource(i, i + 1).End, 1, text.Length));
        }
    }
}
