namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>
/// A message sent twice is read twice, so only what the Teams documentation names is tried again, and what was never sent.
/// </summary>
internal static class RetryRules
{
    const int MostTries = 4;

    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static TimeSpan? Wait(HttpMethod method, ConnectorAnswer answer, int attempt) =>
        attempt < MostTries && MayRepeat(method, answer, attempt) ? WaitBefore(attempt, answer.RetryAfter) : null;

    static bool MayRepeat(HttpMethod method, ConnectorAnswer answer, int attempt) => answer switch
    {
        { Delivery: Delivery.NotSent } => true,
        { Status: StatusCodes.Status412PreconditionFailed or StatusCodes.Status429TooManyRequests } => true,
        { Status: StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout } => true,
        // To put or delete the same thing twice is harmless.
        { Status: StatusCodes.Status500InternalServerError } => method != HttpMethod.Post && attempt == 1,
        _ => false,
    };

    static TimeSpan WaitBefore(int attempt, TimeSpan? asked)
    {
        var jitter = Random.Shared.NextDouble();
        if (asked is { } wait)
        {
            var bounded = TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, LongestWait.TotalSeconds));
            return bounded + TimeSpan.FromMilliseconds(200 * jitter);
        }

        return TimeSpan.FromSeconds(Math.Min(20, Math.Pow(2, attempt)) * (0.8 + 0.4 * jitter));
    }
}
