using PolicyBot.Indexer.Commands;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Reading.Encodings;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Structure;

public sealed class EncodingOutlineTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_same_text_in_nine_encodings_gives_the_same_outline(string seed)
    {
        var text = WritableInAll(File.ReadAllText(Repository.Seed(seed)));
        var expected = OutlineText.Write(Parsed.Text(text, "seed.txt"));
        using var folder = new TempFolder();
        foreach (var (form, reported) in Written.Forms)
        {
            var source = FileReader.Read(folder.Bytes("seed.txt", Written.In(form, text)), new ReadOptions()).Source;

            Assert.Equal(reported, source?.Encoding);
            Assert.Equal(expected, OutlineText.Write(Parsed.Text(source!.Text, "seed.txt")));
        }
    }

    /// <summary>Not every encoding has every character; what one lacks is replaced in all, and said.</summary>
    string WritableInAll(string text)
    {
        var lacking = text.Distinct().Where(c => !char.IsSurrogate(c) && !Written.Forms.All(form => Can(form.Form, c))).ToHashSet();
        output.WriteLine($"replaced by 〓: {string.Join(' ', lacking)}");
        return string.Concat(text.Select(c => lacking.Contains(c) ? '〓' : c));
    }

    static bool Can(string form, char c)
    {
        try
        {
            _ = Written.In(form, c.ToString());
            return true;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return false;
        }
    }
}
