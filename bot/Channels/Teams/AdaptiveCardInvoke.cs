namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What comes when someone presses an Action.Execute (adaptiveCard/action). Its data is the client's word: look ids up, never trust them.</summary>
internal sealed record AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }
    public string? State { get; set; }
}

internal sealed record AdaptiveCardInvokeAction
{
    public const string Execute = "Action.Execute";

    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? Verb { get; set; }
    public object? Data { get; set; }
}

internal sealed record AdaptiveCardInvokeResponse
{
    public const string Card = "application/vnd.microsoft.card.adaptive";
    public const string Message = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";

    public int StatusCode { get; set; }
    public string? Type { get; set; }
    public object? Value { get; set; }
}
