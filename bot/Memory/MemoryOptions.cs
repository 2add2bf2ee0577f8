using Npgsql;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Memory;

/// <summary>Where conversations and feedback are kept: in this process and a file beside the index, or in PostgreSQL for several instances.</summary>
internal sealed record MemoryOptions
{
    public const string DatabaseName = "POLICYBOT_DATABASE";
    public const string QuestionsName = "POLICYBOT_FEEDBACK_QUESTIONS";

    /// <summary>Host=…;Database=…;Username=…;Password=…</summary>
    public string? Database { get; init; }

    /// <summary>true: the question is kept with the feedback on its answer.</summary>
    public string? Questions { get; init; }

    public bool KeepsQuestions => string.Equals(Questions, "true", StringComparison.OrdinalIgnoreCase);

    public static MemoryOptions From(Func<string, string?> setting) => new() { Database = Given(setting(DatabaseName)), Questions = Given(setting(QuestionsName)) };

    /// <summary>A sentence each; never the value, which holds a password.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Questions is not null && !bool.TryParse(Questions, out _))
        {
            yield return $"PB-MEM-006 {QuestionsName} は true か false にしてください。";
        }

        if (Database is null)
        {
            yield break;
        }

        if (Connection(Database) is not { } connection)
        {
            yield return $"PB-MEM-001 {DatabaseName} は Host=…;Database=…;Username=…;Password=… の形にしてください。";
            yield break;
        }

        foreach (var mistake in Mistakes(connection))
        {
            yield return mistake;
        }
    }

    public static string? PasswordOf(string? database) => Given(database) is { } text ? Connection(text)?.Password : null;

    static IEnumerable<string> Mistakes(NpgsqlConnectionStringBuilder connection)
    {
        if (string.IsNullOrWhiteSpace(connection.Host))
        {
            yield return $"PB-MEM-002 {DatabaseName} に Host がありません。";
        }

        if (string.IsNullOrWhiteSpace(connection.Database))
        {
            yield return $"PB-MEM-003 {DatabaseName} に Database がありません。";
        }

        if (string.IsNullOrWhiteSpace(connection.Username))
        {
            yield return $"PB-MEM-004 {DatabaseName} に Username がありません。";
        }

        if (connection.SslMode < SslMode.Require && !IsThisMachine(connection.Host ?? ""))
        {
            yield return $"PB-MEM-005 別のマシンのデータベースには暗号化が要ります。{DatabaseName} に SSL Mode=VerifyFull（証明書を確かめないなら Require）を加えてください。";
        }
    }

    /// <summary>Several hosts are parted by commas; one that begins with a slash is a folder with a socket.</summary>
    static bool IsThisMachine(string hosts) => hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(host => host.StartsWith('/') || ServiceUrl.IsLoopbackName(host.Split(':')[0]) || ServiceUrl.IsLoopbackName(host));

    public static NpgsqlConnectionStringBuilder? Connection(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            return null;
        }
    }

    static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
