namespace PolicyBot.Bot.Channels.Teams;

internal sealed record ChannelAccount
{
    public string Id { get; set; } = "";
    public string? Name { get; set; }
    public string? AadObjectId { get; set; }
    public string? Role { get; set; }
}

internal sealed record ConversationAccount
{
    public string Id { get; set; } = "";
    public string? Name { get; set; }
    public string? ConversationType { get; set; }
    public bool? IsGroup { get; set; }
    public string? TenantId { get; set; }
}
