using System.Net.Mime;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Bytes from outside → an activity with the fields every later step relies on, or the reason why not.</summary>
internal static class ActivityReader
{
    public const int LargestBody = 256 * 1024;
    const int LongestName = 1024;

    public static Refusal? CheckHeaders(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
        {
            return Refusal.TooLarge;
        }

        var isPlain = request.Headers.ContentEncoding is [] or ["identity"];
        return isPlain && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
            ? null : Refusal.OtherContent;
    }

    public static async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadBodyAsync(request, cancellationToken) is { } body ? Parse(body) : (null, Refusal.TooLarge);
        }
        catch (BadHttpRequestException broken)
        {
            return (null, Refusal.BrokenBody with { Status = broken.StatusCode });
        }
        catch (IOException)
        {
            // A chunk size beyond 2 GB ends here.
            return (null, Refusal.BrokenBody);
        }
    }

    public static (Activity? Activity, Refusal? Refusal) Parse(ReadOnlySpan<byte> body)
    {
        if (!StrictJson.Holds(body, TeamsJson.LargestDepth))
        {
            return (null, Refusal.BrokenBody);
        }

        try
        {
            return JsonSerializer.Deserialize(body, TeamsJson.Default.Activity) is not { } activity ? (null, Refusal.BrokenBody)
                : IsComplete(activity) && HasNoHoles(activity) ? (activity, null)
                : (null, Refusal.MissingField);
        }
        catch (JsonException)
        {
            return (null, Refusal.BrokenBody);
        }
    }

    static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[Math.Clamp((int)(request.ContentLength ?? 4096), 1, 16 * 1024)];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }

    static bool IsComplete(Activity activity) =>
        IsName(activity.Type) && IsName(activity.ChannelId) && activity.ServiceUrl.Length > 0
        && IsName(activity.From.Id) && IsName(activity.Recipient.Id) && IsName(activity.Conversation.Id) && activity.Conversation.Id is not ("." or "..")
        && (activity.Id is null ? activity.Type != ActivityTypes.Message : IsName(activity.Id));

    static bool IsName(string name) => name.Length is > 0 and <= LongestName;

    static bool HasNoHoles(Activity activity) =>
        IsFilled(activity.Attachments) && IsFilled(activity.Entities) && IsFilled(activity.MembersAdded) && IsFilled(activity.MembersRemoved)
        && IsFilled(activity.ReactionsAdded) && IsFilled(activity.ReactionsRemoved);

    static bool IsFilled<T>(IList<T>? list) => list?.Any(entry => entry is null) != true;
}
