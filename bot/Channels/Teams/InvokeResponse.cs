namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The answer to an invoke: the status and body of the HTTP response, unwrapped.</summary>
internal sealed class InvokeResponse
{
    public int Status { get; set; }

    public object? Body { get; set; }
}
