using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>Vectors, the semantic ranker and answers that are not whole.</summary>
public sealed class AzureQueryTests : AzureSearchTest
{
    private protected override AzureSearchOptions Options => base.Options with { SemanticRanker = true };

    [Fact]
    public async Task A_vector_finds_what_shares_no_word()
    {
        await WriteAsync(WithVectors());
        using var unranked = Service.Connect(base.Options);
        var index = await AzureIndex.OpenAsync(unranked, Quick);

        var found = await index.SearchAsync(new PassageQuery("water") { Vector = new float[] { 0, 0, 1 }, Top = 2 });

        Assert.Equal("b", found.Hits[0].Passage.Document);
    }

    [Fact]
    public async Task A_vector_alone_is_a_question_too()
    {
        await WriteAsync(WithVectors());

        var found = await (await OpenAsync()).SearchAsync(new PassageQuery("") { Vector = new float[] { 0, 0, 1 }, Top = 1, Filter = new PassageFilter { Documents = ["a", "b"] } });

        Assert.Equal("b", found.Hits.Single().Passage.Document);
        Assert.True(found.Hits[0].VectorScore > 0);
    }

    [Fact]
    public async Task A_vector_of_another_model_is_refused()
    {
        await WriteAsync(WithVectors());
        var index = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(async () => await index.SearchAsync(new PassageQuery("水") { Vector = new float[] { 1, 2 } }));
    }

    [Fact]
    public async Task Pages_of_fused_ranks_make_up_the_whole()
    {
        await WriteAsync(WithVectors());
        var index = await OpenAsync();
        var query = new PassageQuery("大学の予算と知財") { Vector = new float[] { 1, 1, 1 }, Top = 4 };

        var whole = (await index.SearchAsync(query)).Hits.Select(hit => hit.Passage.Id).ToList();
        var pages = new List<string>();
        for (var skip = 0; skip < 4; skip++)
        {
            pages.AddRange((await index.SearchAsync(query with { Top = 1, Skip = skip })).Hits.Select(hit => hit.Passage.Id));
        }

        Assert.Equal(4, whole.Count);
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task Without_the_ranker_the_answer_is_whole_but_says_that_it_is_partial()
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        var ranked = await index.SearchAsync(new PassageQuery("知財の保護"));
        Service.Service.RankerTrouble = "capacityOverloaded";

        var found = await index.SearchAsync(new PassageQuery("知財の保護"));

        Assert.False(ranked.Partial);
        Assert.True(found.Partial);
        Assert.Equal("a:Body:50-56", found.Hits[0].Passage.Id);
        Assert.Equal(ranked.Hits.Count, found.Hits.Count);
    }

    [Theory]
    [InlineData(402)]
    [InlineData(400)]
    public async Task A_ranker_that_is_not_to_be_had_is_not_asked_for_a_while(int status)
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        Service.Fail(Operations.Search, status);

        var first = await index.SearchAsync(new PassageQuery("知財の保護"));
        var asked = Service.Count(Operations.Search);
        var second = await index.SearchAsync(new PassageQuery("知財の保護"));

        Assert.True(first.Partial && second.Partial);
        Assert.Equal("a:Body:50-56", first.Hits[0].Passage.Id);
        Assert.Equal(asked + 1, Service.Count(Operations.Search));
    }

    [Fact]
    public async Task An_answer_from_a_part_of_the_index_says_so()
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        Service.Service.Coverage = 75;
        Assert.True((await index.SearchAsync(new PassageQuery("知財"))).Partial);

        Service.Service.Coverage = 40;
        var failure = await Assert.ThrowsAsync<AzureSearchException>(async () => await index.SearchAsync(new PassageQuery("知財")));
        Assert.Equal(("PB-DEP-001", 503), (failure.Code, failure.Status));
    }

    static IndexContents WithVectors() => Contents(Few) with
    {
        EmbeddingModel = "test",
        Vectors = [new float[] { 1, 0, 0 }, new float[] { 0.9f, 0.1f, 0 }, new float[] { 0, 0, 1 }, new float[] { 0, 1, 0 }],
    };
}
