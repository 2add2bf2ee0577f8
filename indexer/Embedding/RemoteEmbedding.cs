using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PolicyBot.Indexer.Embedding;

/// <summary>Texts → vectors by a server: in batches, again where it asks for patience, checked for count and dimensions.</summary>
internal sealed class RemoteEmbedding(RemoteEmbeddingOptions settings, HttpClient client, TimeProvider time) : IEmbeddingGenerator<string, Embedding<float>>
{
    readonly EmbeddingGeneratorMetadata _metadata = new("openai", settings.Endpoint, settings.Model, settings.Dimensions);
    int _dimensions = settings.Dimensions ?? 0;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(settings.BatchSize))
        {
            var response = await AskAsync(batch, cancellationToken);
            embeddings.AddRange(Checked(response, batch.Length).Select(vector => new Embedding<float>(vector)));
        }

        return embeddings;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => client.Dispose();

    async Task<EmbeddingResponse> AskAsync(string[] batch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? wait;
            string trouble;
            try
            {
                using var response = await client.SendAsync(Request(batch), cancellation);
                if (response.IsSuccessStatusCode)
                {
                    return await response.Content.ReadFromJsonAsync(RemoteEmbeddingJson.Default.EmbeddingResponse, cancellation) ?? new EmbeddingResponse([]);
                }

                (wait, trouble) = (WaitAsked(response), $"HTTP {((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)}");
                if (!IsPassing(response.StatusCode))
                {
                    throw Failed(trouble, response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "鍵と権限を確かめてください。" : "接続先とモデルの名前を確かめてください。");
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                (wait, trouble) = (null, exception.GetType().Name);
            }

            var pause = wait ?? TimeSpan.FromSeconds(0.5 * Math.Pow(2, attempt - 1));
            if (attempt >= settings.Attempts || pause > settings.LongestWait)
            {
                throw Failed(trouble, $"時間をおいてやり直すか、{EmbeddingSettings.Prefix}ENDPOINT を外して索引を作り直してください。");
            }

            await Task.Delay(pause, time, cancellation);
        }
    }

    HttpRequestMessage Request(string[] batch)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Address)
        {
            Content = JsonContent.Create(new EmbeddingRequest(settings.Model, batch, settings.Dimensions), RemoteEmbeddingJson.Default.EmbeddingRequest),
        };
        if (settings.Key is { Length: > 0 } key && settings.IsAzure)
        {
            request.Headers.Add("api-key", key);
        }
        else if (settings.Key is { Length: > 0 } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        return request;
    }

    /// <summary>One vector a text, in the order of the texts, all of one length.</summary>
    IEnumerable<float[]> Checked(EmbeddingResponse response, int count)
    {
        var items = (response.Data ?? []).OrderBy(item => item.Index).ToList();
        if (items.Count != count || items.Where((item, at) => item.Index != at || item.Embedding is not { Length: > 0 }).Any())
        {
            throw Failed($"{count} 件に {items.Count} 件の答え", "接続先が OpenAI の形式で答えるか確かめてください。");
        }

        _dimensions = _dimensions == 0 ? items[0].Embedding?.Length ?? 0 : _dimensions;
        if (items.FirstOrDefault(item => item.Embedding?.Length != _dimensions) is { } other)
        {
            throw Failed($"{other.Embedding?.Length} 次元（期待は {_dimensions}）", "モデルと次元数の設定を合わせてください。");
        }

        return items.Select(item => item.Embedding ?? []);
    }

    TimeSpan? WaitAsked(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } asked ? null
        : asked.Delta ?? (asked.Date is { } date && date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero);

    static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;

    EmbeddingException Failed(string trouble, string remedy) =>
        new("PB-EMB-003", $"埋め込みのサーバー {settings.Endpoint.Host}（{settings.Model}）：{trouble}。{remedy}");
}
