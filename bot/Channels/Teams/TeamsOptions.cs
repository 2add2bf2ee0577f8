namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The settings, under the names that Bot Builder reads. Without an app id the bot is in development and listens to this machine only.</summary>
internal sealed class TeamsOptions
{
    public string? MicrosoftAppId { get; set; }
    public BotAppType MicrosoftAppType { get; set; } = BotAppType.SingleTenant;
    public string? MicrosoftAppTenantId { get; set; }
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>A .pfx or .pem file with its private key, in place of a password.</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    /// <summary>Whose people may ask, besides MicrosoftAppTenantId: tenant ids, separated by commas.</summary>
    public string? MicrosoftAppAllowedTenants { get; set; }

    /// <summary>Empty for the public cloud, or https://botframework.azure.us, or https://botframework.azure.cn.</summary>
    public string? ChannelService { get; set; }

    public bool InDevelopment => string.IsNullOrWhiteSpace(MicrosoftAppId);

    public IReadOnlySet<string> Tenants => (MicrosoftAppAllowedTenants ?? "")
        .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Append(MicrosoftAppType == BotAppType.MultiTenant ? "" : MicrosoftAppTenantId ?? "")
        .Where(tenant => tenant.Length > 0)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}

internal enum BotAppType
{
    SingleTenant,
    MultiTenant,
    UserAssignedMSI,
}
