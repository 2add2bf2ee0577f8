namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>Which model may phrase answers, and how it is reached. Without an endpoint none is asked.</summary>
internal sealed record ModelOptions
{
    public const string Prefix = "POLICYBOT_MODEL_";

    static readonly string[] AzureHosts =
        [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com", ".openai.azure.us", ".openai.azure.cn"];

    /// <summary>https://api.example/v1, http://127.0.0.1:11434/v1, https://NAME.openai.azure.com/openai/v1</summary>
    public string? Endpoint { get; init; }

    /// <summary>The model's name; on Azure, the deployment's.</summary>
    public string? Name { get; init; }

    public string? Key { get; init; }

    /// <summary>For Entra ID, where the identity is not the machine's only one.</summary>
    public string? ClientId { get; init; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Endpoint);

    public bool IsAzure => Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) && AzureHosts.Any(host => uri.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    public static ModelOptions From(Func<string, string?> setting) => new()
    {
        Endpoint = setting(Prefix + "ENDPOINT"),
        Name = setting(Prefix + "NAME"),
        Key = setting(Prefix + "KEY"),
        ClientId = setting(Prefix + "CLIENT_ID"),
    };

    /// <summary>What is wrong, a sentence each; no value is shown.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (!IsSet)
        {
            if (!string.IsNullOrEmpty(Name) || !string.IsNullOrEmpty(Key))
            {
                yield return $"PB-DEP-020 {Prefix}NAME か {Prefix}KEY があるのに {Prefix}ENDPOINT がありません。";
            }

            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            yield return $"PB-DEP-021 {Prefix}ENDPOINT は https://…/v1 の形にしてください（このマシンの中だけは http も使えます。利用者名、? や # は使えません）。";
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100 || Name.Any(char.IsControl))
        {
            yield return $"PB-DEP-022 {Prefix}NAME にモデル名（Azure ではデプロイ名）を指定してください。";
        }

        if (Key?.Any(c => c is <= ' ' or > '~') == true)
        {
            yield return $"PB-DEP-023 {Prefix}KEY に空白や改行、全角文字が入っています。キーだけを貼り付けてください。";
        }
    }
}
