using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Packaging;

/// <summary>What a package says of one installation.</summary>
internal sealed partial record TeamsApp
{
    const int LongestDeveloper = 32;
    const int LongestAddress = 2048;

    public required string Id { get; init; }

    public required string Domain { get; init; }

    public required string Developer { get; init; }

    public required string Privacy { get; init; }

    public required string Terms { get; init; }

    public string Version { get; init; } = "1.0.0";

    public IEnumerable<string> Mistakes()
    {
        if (!Guid.TryParseExact(Id, "D", out _))
        {
            yield return "PB-PKG-001 --app-id は GUID（xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx）にしてください。";
        }

        if (Domain.Length > 253 || !Name().IsMatch(Domain))
        {
            yield return "PB-PKG-002 --domain は bot.example.go.jp のような名前だけにしてください（https:// やパスは付けません）。";
        }

        if (Developer.Trim().Length is < 1 or > LongestDeveloper)
        {
            yield return $"PB-PKG-003 --developer は 1～{LongestDeveloper} 文字にしてください。";
        }

        if (!IsAddress(Privacy) || !IsAddress(Terms))
        {
            yield return "PB-PKG-004 --privacy-url と --terms-url は https:// で始まる URL にしてください。";
        }

        if (!Number().IsMatch(Version))
        {
            yield return "PB-PKG-005 --app-version は 1.0.1 の形にしてください。";
        }
    }

    static bool IsAddress(string url) =>
        url.Length <= LongestAddress && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){2}\z", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Number();
}
