namespace PolicyBot.Bot.Channels.Teams;

/// <summary>A search from the compose box (composeExtension/query), once per pause in typing.</summary>
internal sealed record MessagingExtensionQuery
{
    public string? CommandId { get; set; }
    public IList<MessagingExtensionParameter>? Parameters { get; set; }
    public MessagingExtensionQueryOptions? QueryOptions { get; set; }
    public string? State { get; set; }
}

internal sealed record MessagingExtensionParameter
{
    public string? Name { get; set; }
    public object? Value { get; set; }
}

internal sealed record MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }
    public int? Count { get; set; }
}

internal sealed record MessagingExtensionResponse
{
    public MessagingExtensionResult? ComposeExtension { get; set; }
}

internal sealed record MessagingExtensionResult
{
    public string? Type { get; set; }
    public string? AttachmentLayout { get; set; }
    public IList<MessagingExtensionAttachment>? Attachments { get; set; }
    public string? Text { get; set; }
}

internal sealed record MessagingExtensionAttachment : Attachment
{
    public Attachment? Preview { get; set; }
}
