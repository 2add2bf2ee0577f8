namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>A genuine sender; whether it may say what the body says is asked here.</summary>
internal sealed record Sender(TokenClaims Claims, SigningKey Key)
{
    const string Teams = "msteams";

    public Refusal? Check(Activity activity, BotCloud cloud, IReadOnlySet<string> tenants)
    {
        // "msteams:COPILOT" is Teams by way of Microsoft 365 Copilot.
        var channel = activity.ChannelId.Split(':')[0];
        if (channel != Teams || !Key.Endorsements.Contains(channel))
        {
            return Refusal.OtherChannel;
        }

        if (Claims.ServiceUrl is not { } claimed || !ServiceUrl.AreSame(claimed, activity.ServiceUrl))
        {
            return Refusal.OtherServiceUrl;
        }

        return !ServiceUrl.IsAllowed(activity.ServiceUrl, cloud) ? Refusal.ForeignHost
            : IsFromAllowedTenant(activity, tenants) ? null
            : Refusal.OtherTenant;
    }

    /// <summary>A channel token names no tenant, the body does so twice.</summary>
    static bool IsFromAllowedTenant(Activity activity, IReadOnlySet<string> tenants)
    {
        var (conversation, data) = (activity.Conversation.TenantId, activity.TenantId());
        return tenants.Count > 0
            ? conversation is not null && Same(conversation, data) && tenants.Contains(conversation)
            : conversation is null || data is null || Same(conversation, data);
    }

    static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
