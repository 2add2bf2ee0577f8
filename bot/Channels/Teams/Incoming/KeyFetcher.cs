using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Reads the metadata document and the keys it points to, within bounds and from one host only.</summary>
internal sealed class KeyFetcher(HttpMessageHandler handler, BotCloud cloud) : IDisposable
{
    const int Largest = 256 * 1024;
    const int MostKeys = 50;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly HttpClient _http = new(handler, disposeHandler: false) { Timeout = Patience, MaxResponseContentBufferSize = Largest };

    public async Task<FrozenDictionary<string, SigningKey>> FetchAsync()
    {
        var metadata = JsonSerializer.Deserialize(await ReadAsync(cloud.Metadata), TokenJson.Default.KeyMetadata);
        if (metadata?.Issuer != cloud.Issuer || !Uri.TryCreate(metadata.KeysAddress, UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps || address.Authority != cloud.Metadata.Authority)
        {
            throw new InvalidDataException("The metadata names another issuer or another host.");
        }

        return Keys(JsonSerializer.Deserialize(await ReadAsync(address), TokenJson.Default.KeyDocument));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A bad key is left out; two of one name make the whole document doubtful.</summary>
    static FrozenDictionary<string, SigningKey> Keys(KeyDocument? document)
    {
        if (document is null || document.Keys.Count > MostKeys)
        {
            throw new InvalidDataException("The key document is empty or too long.");
        }

        var known = document.Keys.Select(Read).OfType<JsonWebKey>().Select(SigningKey.From).OfType<SigningKey>().ToList();
        if (known.Count == 0 || known.DistinctBy(key => key.Id).Count() != known.Count)
        {
            throw new InvalidDataException("The key document holds no usable key, or one name twice.");
        }

        return known.ToFrozenDictionary(key => key.Id, StringComparer.Ordinal);
    }

    static JsonWebKey? Read(JsonElement key)
    {
        try
        {
            return key.Deserialize(TokenJson.Default.JsonWebKey);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    async Task<byte[]> ReadAsync(Uri address)
    {
        using var answer = await _http.GetAsync(address);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidDataException($"Status {(int)answer.StatusCode}.");
    }
}
