using System.Text;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

/// <summary>What is noticed in the chair's draft, each with both places, read line by line against the source.</summary>
public sealed class GoldenObservationTests
{
    [Fact]
    public void The_draft_of_2008()
    {
        var text = new StringBuilder();
        foreach (var one in Observed.In(Parsed.Seed("000"), TypoFile.ReadFrom(Path.Combine(Repository.Root, "seeds"))))
        {
            text.Append(one.Kind).Append("\n  ").Append(one.First).Append("  ").Append(one.FirstWords)
                .Append("\n  ").Append(one.Second).Append("  ").Append(one.SecondWords).Append('\n');
        }

        Golden.Match("changes/beyond.txt", text.ToString());
    }

    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Texts_without_notes_have_none(string seed) =>
        Assert.Empty(Observed.In(Parsed.Seed(seed), TypoFile.ReadFrom(Path.Combine(Repository.Root, "seeds"))));
}
