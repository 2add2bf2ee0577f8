using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Cards;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Cards;

namespace PolicyBot.Tests.Cards;

public sealed partial class MarkdownTextTests
{
    [Theory]
    [InlineData("答え[1]。", "答え[1]。")]
    [InlineData("注[12]と[1]", "注［12］と[1]")]
    [InlineData("[1](http://evil.example)", "[1]\\(http://evil.example)")]
    [InlineData("[x](http://evil.example)", "\\[x\\]\\(http://evil.example)")]
    [InlineData("<at>みんな</at>", "&lt;at&gt;みんな&lt;/at&gt;")]
    [InlineData("# 見出し", "\\# 見出し")]
    [InlineData("1. 一つ", "1\\. 一つ")]
    [InlineData("- 項目", "\\- 項目")]
    [InlineData("a*b_c~d`e", "a\\*b\\_c\\~d\\`e")]
    [InlineData("一行目\n\n二行目", "一行目\n\n二行目")]
    [InlineData("---", "\\---")]
    public void Text_is_shown_letter_for_letter(string text, string sent) =>
        Assert.Equal(sent, MarkdownText.Of(SomeAnswer.Of(text, 1)));

    [Fact]
    public void Any_text_comes_out_as_it_went_in()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        const string Signs = "あ漢A1 [](){}<>&*_~`#+-.!|\\=\"'・。";
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Signs[random.Next(Signs.Length)])).Trim();
            var read = Read(MarkdownText.Of(SomeAnswer.Of(text, 1)));
            Assert.True(read == Uncited().Replace(text, "［$1］"), $"seed {seed}: {text} → {read}");
        }
    }

    /// <summary>What a reader of Markdown makes of it where nothing in it is a mark.</summary>
    static string Read(string markdown)
    {
        var read = new StringBuilder();
        for (var at = 0; at < markdown.Length; at++)
        {
            at += markdown[at] == '\\' ? 1 : 0;
            read.Append(markdown[at]);
        }

        return read.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();
    }

    [GeneratedRegex(@"\[((?!1\])[0-9]{1,3})\]")]
    private static partial Regex Uncited();
}
