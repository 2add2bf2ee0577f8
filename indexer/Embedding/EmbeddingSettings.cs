using System.Globalization;

namespace PolicyBot.Indexer.Embedding;

/// <summary>Which server makes the vectors, as the settings say it. Without an endpoint they are made here.</summary>
internal sealed record EmbeddingSettings
{
    public const string Prefix = "POLICYBOT_EMBEDDING_";
    const int MostDimensions = 4096;

    static readonly string[] AzureHosts =
        [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com", ".openai.azure.us", ".openai.azure.cn"];

    /// <summary>https://api.example/v1, https://NAME.openai.azure.com/openai/v1, …/openai/deployments/D?api-version=2024-10-21</summary>
    public string? Endpoint { get; init; }

    /// <summary>The model's name; on Azure, the deployment's.</summary>
    public string? Name { get; init; }

    public string? Key { get; init; }

    /// <summary>How long the vectors are to be; the model's own length without it.</summary>
    public string? Dimensions { get; init; }

    /// <summary>For Entra ID, where the identity is not the machine's only one.</summary>
    public string? ClientId { get; init; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Endpoint);

    public static EmbeddingSettings From(Func<string, string?> setting) => new()
    {
        Endpoint = setting(Prefix + "ENDPOINT"),
        Name = setting(Prefix + "NAME"),
        Key = setting(Prefix + "KEY"),
        Dimensions = setting(Prefix + "DIMENSIONS"),
        ClientId = setting(Prefix + "CLIENT_ID"),
    };

    /// <summary>What is wrong, a sentence each; no value is shown.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (!IsSet)
        {
            if (!string.IsNullOrEmpty(Name) || !string.IsNullOrEmpty(Key) || !string.IsNullOrEmpty(Dimensions))
            {
                yield return $"PB-EMB-020 {Prefix}NAME、{Prefix}KEY か {Prefix}DIMENSIONS があるのに {Prefix}ENDPOINT がありません。";
            }

            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            yield return $"PB-EMB-021 {Prefix}ENDPOINT は https://…/v1 の形にしてください（このマシンの中だけは http も使えます。利用者名や # は使えません）。";
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100 || Name.Any(char.IsControl))
        {
            yield return $"PB-EMB-022 {Prefix}NAME にモデル名（Azure ではデプロイ名）を指定してください。";
        }

        if (Key?.Any(c => c is <= ' ' or > '~') == true)
        {
            yield return $"PB-EMB-023 {Prefix}KEY に空白や改行、全角文字が入っています。キーだけを貼り付けてください。";
        }

        if (!string.IsNullOrEmpty(Dimensions) && !(int.TryParse(Dimensions, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 2 and <= MostDimensions))
        {
            yield return $"PB-EMB-024 {Prefix}DIMENSIONS は 2～{MostDimensions} の整数にしてください。";
        }
    }

    /// <summary>Of settings without a mistake.</summary>
    public RemoteEmbeddingOptions ToOptions() => new(new Uri(Endpoint ?? ""), Name ?? "")
    {
        Key = Key,
        Dimensions = int.TryParse(Dimensions, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null,
        IsAzure = IsAzure,
        ClientId = ClientId,
    };

    bool IsAzure => Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri)
        && (AzureHosts.Any(host => uri.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase)) || uri.Query.Contains("api-version=", StringComparison.OrdinalIgnoreCase));
}
