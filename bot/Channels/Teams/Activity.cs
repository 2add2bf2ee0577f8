namespace PolicyBot.Bot.Channels.Teams;

/// <summary>
/// What passes between a channel and a bot, with the fields this bot needs; others on the wire are let pass unread.
/// Members of type object hold a JsonElement when they were received, and a JsonNode or a string when they are sent.
/// </summary>
internal sealed record Activity : IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, IConversationUpdateActivity,
    IInstallationUpdateActivity, IEventActivity, IInvokeActivity, ITypingActivity, IEndOfConversationActivity
{
    public string Type { get; set; } = "";
    public string? Id { get; set; }
    public string ChannelId { get; set; } = "";
    public string ServiceUrl { get; set; } = "";
    public ChannelAccount From { get; set; } = new();
    public ChannelAccount Recipient { get; set; } = new();
    public ConversationAccount Conversation { get; set; } = new();
    public string? ReplyToId { get; set; }
    public string? Text { get; set; }
    public string? TextFormat { get; set; }
    public string? Locale { get; set; }
    public string? Summary { get; set; }
    public string? Importance { get; set; }
    public string? InputHint { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public string? AttachmentLayout { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public IList<Entity>? Entities { get; set; }
    public object? ChannelData { get; set; }
    public object? Value { get; set; }
    public string? Name { get; set; }
    public string? Action { get; set; }
    public string? DeliveryMode { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public IList<MessageReaction>? ReactionsAdded { get; set; }
    public IList<MessageReaction>? ReactionsRemoved { get; set; }
}
