using PolicyBot.Indexer.Commands;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>The outlines of the five seeds, read by eye against the sources.</summary>
public sealed class GoldenOutlineTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Outline_is_as_read_by_eye(string seed)
    {
        var document = Parsed.Text(File.ReadAllText(Repository.Seed(seed)));

        Golden.Match($"outlines/{seed}.txt", OutlineText.Write(document));
    }
}
