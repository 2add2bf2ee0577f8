namespace PolicyBot.Bot.Channels.Teams;

internal record Attachment
{
    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public object? Content { get; set; }
    public string? Name { get; set; }
}

internal sealed record SuggestedActions
{
    public IList<string>? To { get; set; }
    public IList<CardAction>? Actions { get; set; }
}

internal sealed record CardAction
{
    public string? Type { get; set; }
    public string? Title { get; set; }
    public object? Value { get; set; }
}

internal static class ActionTypes
{
    public const string ImBack = "imBack";
    public const string OpenUrl = "openUrl";
}

internal sealed record MessageReaction
{
    public string? Type { get; set; }
}

internal sealed record ResourceResponse
{
    public string? Id { get; set; }
}
