using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams.Outgoing;

internal enum Delivery
{
    Answered,

    /// <summary>No connection came about, so nothing was sent.</summary>
    NotSent,

    /// <summary>Sent, but the answer did not come: the message may have arrived.</summary>
    Unknown,
}

/// <summary>What came of one try.</summary>
internal sealed record ConnectorAnswer(Delivery Delivery, int Status = 0, string? Id = null, string? Code = null, TimeSpan? RetryAfter = null)
{
    const int Largest = 64 * 1024;

    public bool IsSuccess => Status is >= 200 and < 300;

    public ErrorResponseException ToException() => new(Status, Code ?? Delivery.ToString());

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(response, cancellationToken);
        var answer = new ConnectorAnswer(Delivery.Answered, (int)response.StatusCode);
        if (answer.IsSuccess)
        {
            return answer with { Id = Read(body, TeamsJson.Default.ResourceResponse)?.Id };
        }

        var error = Read(body, TeamsJson.Default.ErrorResponse)?.Error;
        return answer with { Code = error?.Code, RetryAfter = Wait(response, time) };
    }

    static TimeSpan? Wait(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };

    static T? Read<T>(byte[] json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return json.Length == 0 ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is longer is not read to its end, and then not understood.</summary>
    static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[Largest];
        var length = await stream.ReadAtLeastAsync(buffer, Largest, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}
