using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

public sealed class ConservationTests
{
    private static readonly string[] Seeds = ["000", "001", "002", "003", "004"];

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_character_of_a_seed_is_kept_once(string seed) => AssertConserved(Parsed.Seed(seed), seed);

    [Fact]
    public void Every_character_of_a_generated_document_is_kept_once()
    {
        for (var seed = 0; seed < 300; seed++)
            AssertConserved(Parsed.Text(DocumentGenerator.Generate(seed).Text), $"generated {seed}");
    }

    [Fact]
    public void Every_character_of_a_damaged_seed_is_kept_once()
    {
        var texts = Seeds.Select(seed => File.ReadAllText(Repository.Seed(seed))).ToList();
        Parallel.For(0, 500, random =>
            AssertConserved(Parsed.Text(Mutation.Of(texts[random % texts.Count], random)), $"mutation {random} of seed {random % texts.Count}"));
    }

    private static void AssertConserved(PolicyDocument document, string what)
    {
        var breach = Coverage.FirstBreach(document);
        Assert.True(breach is null, $"{what}: {breach}");
        var wide = document.Root.AllBlocks().SelectMany(block => block.Lines).Select(line => line.In(document.Text))
            .FirstOrDefault(line => line.Length == 0 || line != line.Trim());
        Assert.True(wide is null, $"{what}: a line with white space around it: [{wide}]");
    }
}
