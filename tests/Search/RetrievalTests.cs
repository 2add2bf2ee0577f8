using PolicyBot.Indexer.Commands;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Search;

/// <summary>Floors of what retrieval finds. They only rise: raise them when the measure does.</summary>
public sealed class RetrievalTests(ITestOutputHelper output)
{
    static readonly Lazy<Task<(FolderContents Folder, MemoryIndex Index)>> Seeds = new(async () =>
    {
        var folder = FolderContents.Read(Path.Combine(Repository.Root, "seeds"), new ReadOptions());
        return (folder, new MemoryIndex(await Vectors.AddLocalAsync(new IndexContents(folder.Passages, folder.Attachments))));
    });

    [Theory]
    [InlineData("tuned", 0.74, 0.955)]
    [InlineData("heldout", 0.74, 0.945)]
    [InlineData("fresh", 0.73, 0.89)]
    [InlineData("unseen", 0.40, 0.73)]
    public async Task Evidence_is_found_at_least_as_often_as_before(string set, double first, double firstFive) =>
        await CheckAsync(Path.Combine(Repository.Root, "tests", "Golden", "retrieval", $"{set}.jsonl"), first, firstFive);

    [SharedFact("eval", "dev.jsonl")]
    public async Task Evidence_of_the_shared_questions_is_found_at_least_as_often_as_before() =>
        await CheckAsync(SharedData.At("eval", "dev.jsonl")!, 0.73, 0.945);

    async Task CheckAsync(string path, double first, double firstFive)
    {
        var (folder, index) = await Seeds.Value;
        var encoder = await QuestionEncoder.OpenAsync(index);
        var documents = folder.Results.Select(result => result.Document).OfType<PolicyDocument>().ToList();
        var report = await RetrievalReport.MeasureAsync(RetrievalQuestion.Read(path), documents, question => encoder.EncodeAsync(question), index);

        using var text = new StringWriter();
        report.Write(text, listMisses: true);
        output.WriteLine(text.ToString());
        Assert.True(report.RecallAt(1) >= first && report.RecallAt(5) >= firstFive, text.ToString());
    }
}
