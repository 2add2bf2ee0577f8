using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Search.Embedded;

public sealed class EmbeddedIndexTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 40, 0)]
    [InlineData(3, 3000, 0)]
    [InlineData(4, 9000, 0)]
    [InlineData(5, 2000, 24)]
    [InlineData(6, 5000, 7)]
    public async Task It_finds_what_scoring_everything_finds_in_the_same_order(int seed, int count, int dimensions)
    {
        var random = new RandomPassages(seed);
        var contents = random.Contents(count, dimensions);
        var plain = new PlainIndex(contents);
        var index = EmbeddedIndex.Open(EmbeddedFile.Of(contents));

        for (var round = 0; round < 30; round++)
        {
            var query = random.Query(dimensions);
            var found = (await index.SearchAsync(query)).Hits;
            var expected = plain.Search(query);

            Assert.True(
                expected.Select(hit => (hit.Passage.Id, hit.Score)).SequenceEqual(found.Select(hit => (hit.Passage.Id, hit.Score))),
                $"seed {seed}, round {round}: {query}");
            Assert.Equal(expected.Select(hit => (hit.TermScore, hit.VectorScore)), found.Select(hit => (hit.TermScore, hit.VectorScore)));
            Assert.All(found, hit => Assert.True(!query.Explain || Math.Abs(hit.Terms.Sum(part => part.Score) - hit.TermScore) < 1e-6));
        }
    }

    [Fact]
    public async Task Lists_are_complete_and_ordered_by_document_and_place()
    {
        var random = new RandomPassages(11);
        var contents = random.Contents(500);
        var plain = new PlainIndex(contents);
        var index = EmbeddedIndex.Open(EmbeddedFile.Of(contents));

        foreach (var filter in Enumerable.Range(0, 10).Select(_ => random.Filter()).Prepend(PassageFilter.Any))
        {
            var listed = new List<string>();
            await foreach (var passage in index.ListAsync(filter))
            {
                listed.Add(passage.Id);
            }

            Assert.Equal(plain.List(filter), listed);
        }
    }

    [Fact]
    public async Task Every_passage_and_attachment_comes_back_as_it_was()
    {
        var contents = new RandomPassages(12).Contents(700);
        var index = EmbeddedIndex.Open(EmbeddedFile.Of(contents));

        foreach (var passage in contents.Passages)
        {
            Assert.Equal(Json(passage), Json((await index.FindAsync(passage.Id))!));
        }

        Assert.Null(await index.FindAsync("d0:nothing"));
        Assert.Null(await index.ReadAttachmentAsync("nothing"));
        foreach (var (name, content) in contents.Attachments)
        {
            Assert.True((await index.ReadAttachmentAsync(name))!.Value.Span.SequenceEqual(content.Span));
        }
    }

    [Fact]
    public void The_same_contents_give_the_same_bytes_in_whatever_order_they_come()
    {
        var contents = new RandomPassages(13).Contents(2500, 5);
        var shuffled = Enumerable.Range(0, contents.Passages.Count).ToArray();
        new Random(14).Shuffle(shuffled);

        var other = contents with { Passages = [.. shuffled.Select(at => contents.Passages[at])], Vectors = [.. shuffled.Select(at => contents.Vectors[at])] };

        Assert.Equal(EmbeddedFile.Of(contents), EmbeddedFile.Of(other));
    }

    [Fact]
    public async Task An_index_of_nothing_answers_with_nothing()
    {
        var index = EmbeddedIndex.Open(EmbeddedFile.Of(new IndexContents([], new Dictionary<string, ReadOnlyMemory<byte>>())));

        Assert.Empty((await index.SearchAsync(new PassageQuery("予算"))).Hits);
        Assert.Equal(0, index.Info.Passages);
    }

    static string Json(Passage passage) => JsonSerializer.Serialize(passage, DocumentJson.Readable.Passage);
}
