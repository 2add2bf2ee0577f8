namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Where one of Microsoft's clouds keeps its keys, hands out tokens and listens for replies.</summary>
internal sealed record BotCloud(string ChannelService, Uri Metadata, string Issuer, Uri Login, string MultiTenantAuthority, string Scope, IReadOnlyList<string> ReplyHosts)
{
    public static readonly BotCloud Public = new(
        "",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com/"),
        "botframework.com",
        "https://api.botframework.com/.default",
        // Anyone can register a name below trafficmanager.net; only this very one is the connector's.
        ["smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com"]);

    public static readonly BotCloud UsGov = new(
        "https://botframework.azure.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us/.default",
        [".botframework.azure.us", ".teams.microsoft.us"]);

    public static readonly BotCloud China = new(
        "https://botframework.azure.cn",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new Uri("https://login.partner.microsoftonline.cn/"),
        "microsoftservices.partner.onmschina.cn",
        "https://api.botframework.azure.cn/.default",
        [".botframework.azure.cn", ".teams.microsoftonline.cn"]);

    public static IReadOnlyList<BotCloud> All { get; } = [Public, UsGov, China];

    public static BotCloud? Find(string? channelService) =>
        All.FirstOrDefault(cloud => string.Equals(cloud.ChannelService, (channelService ?? "").TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
}
