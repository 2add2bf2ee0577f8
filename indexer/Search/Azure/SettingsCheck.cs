namespace PolicyBot.Indexer.Search.Azure;

/// <summary>Settings are checked before anything is sent: a key goes nowhere but to a host that was meant.</summary>
internal sealed class SettingsCheck(AzureSearchOptions options)
{
    /// <summary>What is put behind the name (-20260102-030405-abcd) has to fit into 128 characters too.</summary>
    const int LongestName = 96;

    public IEnumerable<string> Problems() => Endpoint().Concat(Name()).Concat(Credentials()).Concat(Limits())
        .Select(problem => AzureSearchOptions.Prefix + problem);

    IEnumerable<string> Endpoint()
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            yield return "ENDPOINT：設定がありません。https://サービス名.search.windows.net の形で指定してください。";
        }
        else if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
        {
            yield return "ENDPOINT：https:// で始まる URL を指定してください。http は使えません。";
        }
        else if (!IsPlain(uri, options.Endpoint))
        {
            yield return "ENDPOINT：https://サービス名.search.windows.net の形で、サービスの名前だけを指定してください（利用者名、パス、? や #、全角文字、IP アドレスは使えません）。";
        }
        else if (!string.IsNullOrEmpty(options.Cloud) && AzureCloud.Named(options.Cloud) is { } cloud && AzureCloud.OfHost(uri.IdnHost) is { } other && cloud != other)
        {
            yield return $"CLOUD：{cloud.Name} のサービス名は {cloud.Suffix} で終わります。ENDPOINT と合っているか確かめてください。";
        }
        else if (string.IsNullOrEmpty(options.ApiKey) && string.IsNullOrEmpty(options.Audience) && AzureCloud.OfHost(uri.IdnHost) is null)
        {
            yield return "AUDIENCE：ENDPOINT が既知のクラウドのものではないため、KEY か AUDIENCE を指定してください。";
        }
    }

    /// <summary>127.0.0.1 in circled digits is an address to a resolver and a name to Uri.HostNameType.</summary>
    static bool IsPlain(Uri uri, string written) =>
        uri.UserInfo.Length == 0 && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && string.Equals(written.TrimEnd('/'), $"https://{uri.Authority}", StringComparison.OrdinalIgnoreCase) && written.All(char.IsAscii) && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal) && !uri.Host.EndsWith('.');

    IEnumerable<string> Name()
    {
        var name = options.IndexName;
        if (name.Length is < 2 or > LongestName || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || name[0] == '-' || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal))
        {
            yield return $"INDEX：英小文字・数字・ハイフンで 2～{LongestName} 文字にしてください（先頭と末尾のハイフン、連続するハイフンは使えません）。";
        }
    }

    IEnumerable<string> Credentials()
    {
        if (options.ApiKey?.Any(c => c is <= ' ' or > '~') == true)
        {
            yield return "KEY：空白や改行、全角文字が入っています。キーだけを貼り付けてください。";
        }

        if (!string.IsNullOrEmpty(options.Cloud) && AzureCloud.Named(options.Cloud) is null)
        {
            yield return $"CLOUD：{AzureCloud.Names} のどれかを指定してください。";
        }

        if (!string.IsNullOrEmpty(options.Audience) && !(Uri.TryCreate(options.Audience, UriKind.Absolute, out var audience) && audience.Scheme == Uri.UriSchemeHttps))
        {
            yield return "AUDIENCE：https:// で始まる URL を指定してください。";
        }
    }

    IEnumerable<string> Limits()
    {
        if (options.MinimumCoverage is not (>= 0 and <= 100))
        {
            yield return "MINIMUM_COVERAGE：0～100 の数にしてください。";
        }

        if (options.SearchAttempt <= TimeSpan.Zero || options.SearchBudget < options.SearchAttempt || options.WriteAttempt <= TimeSpan.Zero || options.WriteBudget < options.WriteAttempt || options.VisibleWithin <= TimeSpan.Zero || options.PointerAge < TimeSpan.Zero)
        {
            yield return "BUDGET：時間は 0 より長く、検索全体の時間は 1 回の時間以上にしてください。";
        }

        if (options.ParallelBatches is < 1 or > 16 || options.BatchEntries is < 1 or > 1000 || options.BatchBytes is < 100_000 or > 15_000_000)
        {
            yield return "BATCH：同時に 1～16 個、1 個に 1～1000 件、0.1～15 MB の範囲にしてください。";
        }
    }
}
