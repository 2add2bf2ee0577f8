using PolicyBot.Indexer.Embedding;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Embedding;

public sealed class RemoteEmbeddingTests : IDisposable
{
    readonly EmbeddingServer _server = new();

    RemoteEmbedding Remote(Func<RemoteEmbeddingOptions, RemoteEmbeddingOptions>? change = null)
    {
        var options = new RemoteEmbeddingOptions(_server.Address, "m") { BatchSize = 2, Key = "k" };
        return new RemoteEmbedding(change?.Invoke(options) ?? options, new HttpClient(), TimeProvider.System);
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Texts_go_in_batches_and_vectors_come_in_their_order()
    {
        using var remote = Remote();

        var vectors = await remote.GenerateAsync(["a", "bb", "ccc"]);

        Assert.Equal([1f, 2f, 3f], vectors.Select(vector => vector.Vector.Span[0]));
        Assert.Equal([2, 1], _server.Asked.Select(asked => asked.Texts.Length));
        Assert.All(_server.Asked, asked => Assert.Equal(("/v1/embeddings", "Bearer k"), (asked.Path, asked.Bearer)));
    }

    [Fact]
    public async Task Azure_gets_its_version_and_its_own_header()
    {
        using var remote = Remote(options => options with { Endpoint = new Uri($"{_server.Address}/deployments/d?api-version=2024-02-01"), IsAzure = true });

        await remote.GenerateAsync(["a"]);

        Assert.Equal(("/v1/deployments/d/embeddings?api-version=2024-02-01", "k", null), (_server.Asked[0].Path, _server.Asked[0].ApiKey, _server.Asked[0].Bearer));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_server_is_asked_again(int status)
    {
        _server.Told.Enqueue((status, "0", "{}"));
        using var remote = Remote();

        Assert.Single(await remote.GenerateAsync(["a"]));
        Assert.Equal(2, _server.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_too_much_patience_has_failed()
    {
        _server.Told.Enqueue((429, "3600", "{}"));
        using var remote = Remote();

        await Assert.ThrowsAsync<EmbeddingException>(() => remote.GenerateAsync(["a"]));
        Assert.Single(_server.Asked);
    }

    [Fact]
    public async Task A_refused_key_is_not_tried_again_and_named()
    {
        _server.Told.Enqueue((401, null, "{}"));
        using var remote = Remote();

        var failure = await Assert.ThrowsAsync<EmbeddingException>(() => remote.GenerateAsync(["a"]));

        Assert.Contains("鍵", failure.Message, StringComparison.Ordinal);
        Assert.Single(_server.Asked);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[]}]}""")]
    [InlineData("""{"data":[{"index":5,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2,3]}]}""")]
    [InlineData("""{}""")]
    public async Task An_answer_of_another_shape_is_refused(string body)
    {
        _server.Told.Enqueue((200, null, body));
        using var remote = Remote(options => options with { Dimensions = 2 });

        await Assert.ThrowsAsync<EmbeddingException>(() => remote.GenerateAsync(["a"]));
    }

    [Fact]
    public async Task The_cache_asks_once_and_outlives_the_program_and_a_torn_end()
    {
        using var folder = new TempFolder();
        using (var first = new CachedEmbedding(Remote(), folder.Path))
        {
            await first.GenerateAsync(["a", "bb", "a"]);
        }

        var file = Directory.GetFiles(folder.Path).Single();
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^3]);
        using var second = new CachedEmbedding(Remote(), folder.Path);
        var vectors = await second.GenerateAsync(["a", "bb"]);

        Assert.Equal([1f, 2f], vectors.Select(vector => vector.Vector.Span[0]));
        Assert.Equal([["a", "bb"], ["bb"]], _server.Asked.Select(asked => asked.Texts));
    }
}
