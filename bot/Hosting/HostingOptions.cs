namespace PolicyBot.Bot.Hosting;

/// <summary>How the program is watched while it runs. The exporter's setting has the name that OpenTelemetry gives it everywhere.</summary>
internal sealed record HostingOptions
{
    public const string CollectorName = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string LogFormatName = "POLICYBOT_LOG_FORMAT";
    public const string LogLevelName = "POLICYBOT_LOG_LEVEL";

    /// <summary>http://collector:4318; without it nothing is measured or sent.</summary>
    public string? Collector { get; init; }

    /// <summary>text or json</summary>
    public string LogFormat { get; init; } = "text";

    public string LogLevel { get; init; } = nameof(Microsoft.Extensions.Logging.LogLevel.Warning);

    public static HostingOptions From(Func<string, string?> setting) => new()
    {
        Collector = Given(setting(CollectorName)),
        LogFormat = Given(setting(LogFormatName)) ?? "text",
        LogLevel = Given(setting(LogLevelName)) ?? nameof(Microsoft.Extensions.Logging.LogLevel.Warning),
    };

    public LogLevel Level => Enum.TryParse<LogLevel>(LogLevel, ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : Microsoft.Extensions.Logging.LogLevel.Warning;

    public IEnumerable<string> Mistakes()
    {
        if (Collector is not null && !(Uri.TryCreate(Collector, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.UserInfo.Length == 0))
        {
            yield return $"PB-OPS-001 {CollectorName} は http://収集先:4318 の形にしてください。";
        }

        if (LogFormat is not ("text" or "json"))
        {
            yield return $"PB-OPS-002 {LogFormatName} は text か json にしてください。";
        }

        if (!Enum.TryParse<LogLevel>(LogLevel, ignoreCase: true, out var level) || !Enum.IsDefined(level) || level < Microsoft.Extensions.Logging.LogLevel.Information)
        {
            yield return $"PB-OPS-003 {LogLevelName} は Information、Warning、Error、Critical、None のどれかにしてください。";
        }
    }

    static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
