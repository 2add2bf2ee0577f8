namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The views of an activity that Bot Builder hands to its handlers.</summary>
internal interface IActivity
{
    string Type { get; set; }
    string? Id { get; set; }
    string ChannelId { get; set; }
    string ServiceUrl { get; set; }
    ChannelAccount From { get; set; }
    ChannelAccount Recipient { get; set; }
    ConversationAccount Conversation { get; set; }
    string? ReplyToId { get; set; }
    IList<Entity>? Entities { get; set; }
    object? ChannelData { get; set; }
}

internal interface IMessageActivity : IActivity
{
    string? Text { get; set; }
    string? TextFormat { get; set; }
    string? Locale { get; set; }
    string? Summary { get; set; }
    IList<Attachment>? Attachments { get; set; }
    string? AttachmentLayout { get; set; }
    SuggestedActions? SuggestedActions { get; set; }
    object? Value { get; set; }
}

internal interface IMessageUpdateActivity : IMessageActivity;

internal interface IMessageDeleteActivity : IActivity;

internal interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction>? ReactionsAdded { get; set; }
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

internal interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }
    IList<ChannelAccount>? MembersRemoved { get; set; }
}

internal interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}

internal interface IEventActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
}

internal interface IInvokeActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
}

internal interface ITypingActivity : IActivity;

internal interface IEndOfConversationActivity : IActivity;
