using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Identity;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>What the search service did not do, and whether to try again helps.</summary>
internal sealed class AzureSearchException : IndexUnavailableException
{
    /// <summary>There is a service, but no index of ours in it yet.</summary>
    public const string NothingBuilt = "PB-DEP-003";

    AzureSearchException(string code, string message, Exception? inner = null)
        : base(code, message, inner)
    {
    }

    /// <summary>The status of the answer; 0 where there was none.</summary>
    public int Status { get; private init; }

    public bool IsTransient { get; private init; }

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>A key that is not there is answered 404 with nothing in it; an index that is not there with a sentence.</summary>
    public bool IsMissingEntry { get; private init; }

    public bool IsMissingIndex => Status == 404 && !IsMissingEntry;

    /// <summary>Null for what is no failure of the service but a mistake of ours.</summary>
    public static AzureSearchException? Of(Exception e, TimeProvider clock) => e switch
    {
        AzureSearchException own => own,
        RequestFailedException failed => OfStatus(failed, clock),
        AggregateException { InnerException: { } inner } => Of(inner, clock),
        AuthenticationFailedException => new("PB-DEP-001", "検索サービスにサインインできません（Entra ID）。実行環境の ID と権限を確かめてください。", e),
        OperationCanceledException => new("PB-DEP-001", "検索サービスの応答が時間内に届きません。数分後にお試しください。", e) { IsTransient = true },
        IOException or HttpRequestException => Unreachable(e),
        // The client reads answers without checking them: a wrong shape surfaces as whatever the reader threw.
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or InvalidCastException or OverflowException =>
            new("PB-DEP-002", "検索サービスの応答が読み取れません。サービスの設定と状態を確かめてください。", e),
        _ => null,
    };

    /// <summary>Not asked, because it has not answered for a while.</summary>
    public static AzureSearchException Resting() => new("PB-DEP-001", "検索サービスが応答しないため、しばらく問い合わせを止めています。数分後にお試しください。");

    public static AzureSearchException NoIndex() => new(NothingBuilt, "検索サービスに索引がありません。build --target azure で作成してください。");

    public static AzureSearchException Broken(string what) => new("PB-DEP-004", $"検索サービスの索引が壊れています（{what}）。名前が -pointer で終わる索引を検索サービスから削除し、build --target azure で作り直してください。");

    public static AzureSearchException NotVisible(int missing, int tooMany) => new("PB-DEP-005", string.Create(CultureInfo.InvariantCulture,
        $"書き込んだ内容が時間内に検索できるようになりません（不足 {missing} 件、余分 {tooMany} 件）。切り替えていません。もう一度実行してください。"));

    static AzureSearchException Unreachable(Exception e) => new("PB-DEP-001", "検索サービスに接続できません。数分後にお試しください。", e) { IsTransient = true };

    static AzureSearchException OfStatus(RequestFailedException e, TimeProvider clock)
    {
        if (e.Status == 0)
        {
            return Unreachable(e);
        }

        var response = e.GetRawResponse();
        return new("PB-DEP-001", MessageOf(e.Status), e)
        {
            Status = e.Status,
            IsTransient = e.Status is 408 or 429 or 500 or 502 or 503 or 504,
            IsMissingEntry = e.Status == 404 && response?.Content.ToMemory().IsEmpty != false,
            RetryAfter = response is null ? null : RetryAfterOf(response, clock),
        };
    }

    static string MessageOf(int status) => status switch
    {
        401 or 403 => $"検索サービスが要求を拒みました（{status}）。キーか権限（ロール）を確かめてください。",
        404 => $"検索サービスに索引がありません（{status}）。名前を確かめるか、build --target azure で作成してください。",
        429 or 503 => $"検索サービスが混み合っています（{status}）。数分後にお試しください。",
        _ => $"検索サービスに接続できません（{status}）。数分後にお試しください。",
    };

    /// <summary>Retry-After: 120, or a date; the service's own form is in milliseconds.</summary>
    static TimeSpan? RetryAfterOf(Response response, TimeProvider clock)
    {
        if ((response.Headers.TryGetValue("retry-after-ms", out var text) || response.Headers.TryGetValue("x-ms-retry-after-ms", out text)) && Number(text) is { } milliseconds)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        return !response.Headers.TryGetValue("Retry-After", out text) ? null
            : Number(text) is { } seconds ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - clock.GetUtcNow()
            : null;
    }

    static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Math.Clamp(number, 0, 1e9) : null;
}
