namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Events of this room. No token, no text, no name of a person goes in.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Status} {Code}")]
    public static partial void ActivityRefused(this ILogger log, int status, string code);

    [LoggerMessage(2, LogLevel.Warning, "The signing keys could not be renewed ({Reason}); kept: {Kept}")]
    public static partial void KeysNotRenewed(this ILogger log, string reason, string kept);

    [LoggerMessage(3, LogLevel.Error, "A turn failed: {Kind} at {Trace}")]
    public static partial void TurnFailed(this ILogger log, string kind, string trace);

    [LoggerMessage(4, LogLevel.Warning, "An answer did not arrive: {Status} {Code}")]
    public static partial void AnswerNotDelivered(this ILogger log, int status, string code);

    [LoggerMessage(5, LogLevel.Warning, "{Count} turns were cut short by the shutdown")]
    public static partial void TurnsCutShort(this ILogger log, int count);
}
