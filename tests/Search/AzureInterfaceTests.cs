using System.Text.Json.Nodes;
using PolicyBot.Indexer.Search;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>Requests held against the official description of the interface, and the double against its own strictness.</summary>
public sealed class AzureInterfaceTests : AzureSearchTest
{
    static readonly Dictionary<string, string> Version = new() { ["api-version"] = "2023-11-01" };
    static readonly Dictionary<string, string> Headers = new(StringComparer.OrdinalIgnoreCase) { ["Prefer"] = "return=representation" };

    private protected override PolicyBot.Indexer.Search.Azure.AzureSearchOptions Options => base.Options with { SemanticRanker = true };

    [SharedFact("data", "azure-search-2023-11-01")]
    public async Task Every_request_is_one_that_the_official_description_knows()
    {
        var vectors = Few.Select(_ => new ReadOnlyMemory<float>([1, 2, 3])).ToList();
        var lexicon = new Dictionary<string, ReadOnlyMemory<byte>> { [AttachmentNames.Lexicon] = "term\t予算\t予算案\n"u8.ToArray() };
        await WriteAsync(new IndexContents(Few, lexicon) { EmbeddingModel = "m", Vectors = vectors });
        await WriteAsync(new IndexContents(Few[1..], lexicon) { EmbeddingModel = "m", Vectors = vectors[1..] });
        await WriteAsync(Contents(Few));
        await WriteAsync(Contents(Some.Passage("x", 0, "一。")));
        var index = await OpenAsync();
        await index.SearchAsync(new PassageQuery("予算"));
        await index.ListAsync(new PassageFilter { Documents = ["a"], Section = "§2", DatedFrom = "2008" }).CountAsync();
        await index.FindAsync("a");
        await index.ReadAttachmentAsync(AttachmentNames.Lexicon);

        Assert.NotNull(OpenApi.Official);
        Assert.Empty(Service.Violations);
        Assert.Superset(
            new HashSet<string>([Operations.Search, Operations.Write, Operations.Lookup, Operations.PutIndex, Operations.DeleteIndex, Operations.ListIndexes, Operations.Synonyms + "PUT", Operations.Synonyms + "GET"]),
            Service.Log.ToHashSet());
    }

    [SharedFact("data", "azure-search-2023-11-01")]
    public void The_description_finds_what_is_wrong()
    {
        const string Search = "/indexes('x')/docs/search.post.search";
        const string Sound = """{"search":"予算","top":10,"queryType":"simple","vectorQueries":[{"kind":"vector","vector":[0.1],"k":50,"fields":"v"}]}""";
        const string Index = """{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true}],"vectorSearch":{"algorithms":[{"name":"h","kind":"hnsw","hnswParameters":{"m":4,"metric":"cosine"}}]}}""";
        Assert.Empty(Check("POST", Search, Sound));
        Assert.Empty(Check("PUT", "/indexes('x')", Index));

        Assert.NotEmpty(Check("POST", Search, Sound.Replace("vectorQueries", "vectorQuerys", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Search, Sound.Replace("10", "\"10\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Search, Sound.Replace("simple", "easy", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Search, Sound.Replace("\"kind\":\"vector\"", "\"kind\":\"text\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Search, Sound.Replace("\"kind\":\"vector\",", "", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Search, Sound.Replace("\"search\":\"予算\"", "\"search\":null", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Search + "x", Sound));
        Assert.NotEmpty(Check("GET", Search, null));
        Assert.NotEmpty(Check("PUT", "/indexes('x')", Index.Replace("\"m\":4", "\"m\":99", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("PUT", "/indexes('x')", Index.Replace("\"key\":true", "\"stored\":false", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("PUT", "/indexes('x')", Index.Replace("\"name\":\"k\",", "", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", "/indexes('x')/docs/search.index", """{"value":[{"@search.action":"upsert","k":"1"}]}"""));
        Assert.NotEmpty(OpenApi.Official!.Check("POST", Search, new Dictionary<string, string> { ["api-version"] = "2024-07-01" }, Headers, JsonNode.Parse(Sound)));
        Assert.NotEmpty(OpenApi.Official.Check("PUT", "/indexes('x')", Version, new Dictionary<string, string>(), JsonNode.Parse(Index)));
    }

    static IReadOnlyList<string> Check(string method, string path, string? body) =>
        OpenApi.Official!.Check(method, path, Version, Headers, body is null ? null : JsonNode.Parse(body));

    [Theory]
    [InlineData("""{"name":"Up","fields":[{"name":"k","type":"Edm.String","key":true}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String"}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.Int32","key":true}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true},{"name":"1","type":"Edm.String"}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true},{"name":"t","type":"Edm.String","searchable":true,"indexAnalyzer":"ja.lucene"}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true},{"name":"t","type":"Edm.String","searchable":true,"analyzer":"mine"}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true},{"name":"t","type":"Edm.String","searchable":true,"synonymMaps":["none"]}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true},{"name":"v","type":"Collection(Edm.Single)","searchable":true,"dimensions":3,"vectorSearchProfile":"p"}]}""")]
    [InlineData("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true},{"name":"c","type":"Collection(Edm.String)","sortable":true}]}""")]
    public void The_double_refuses_what_the_service_refuses(string definition) =>
        Assert.Throws<BadRequestException>(() => new DoubleSchema(JsonNode.Parse(definition)!.AsObject(), []));

    [Theory]
    [InlineData("hidden eq 'x'")]
    [InlineData("nothing eq 'x'")]
    [InlineData("k eq 'x")]
    [InlineData("k eq 'x' or")]
    [InlineData("k eq 'x') or (k eq 'y'")]
    [InlineData("startswith(k, 'x')")]
    [InlineData("k like 'x'")]
    [InlineData("k eq \"x\"")]
    public void The_double_refuses_filters_that_the_service_refuses(string filter)
    {
        var schema = new DoubleSchema(JsonNode.Parse("""{"name":"x","fields":[{"name":"k","type":"Edm.String","key":true,"filterable":true},{"name":"hidden","type":"Edm.String"}]}""")!.AsObject(), []);

        Assert.Throws<BadRequestException>(() => ODataFilter.Parse(filter, schema)(new JsonObject { ["k"] = "x" }));
    }
}
