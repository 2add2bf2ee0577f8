using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>{"answer":the answerId of an answer,"reaction","comment","id":what an earlier one was taken under}</summary>
internal sealed record FeedbackBody(string? Answer, string? Reaction, string? Comment = null, string? Id = null)
{
    bool IsFit =>
        IsId(Answer) && (Id is null || IsId(Id)) && Feedback.IsReaction(Reaction) && (Comment is null || Comment.Length <= Feedback.LongestComment);

    /// <summary>Null, with the status that says why, where the request holds no feedback.</summary>
    public static async Task<(FeedbackBody? Body, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!AskBody.IsPlainJson(request))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var body = await JsonSerializer.DeserializeAsync(request.Body, FeedbackBodyJson.Strict.FeedbackBody, cancellation);
            return body is { IsFit: true } ? (body, StatusCodes.Status200OK) : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    static bool IsId(string? id) => id is { Length: 16 } && id.All(char.IsAsciiHexDigitLower);
}

internal sealed record FeedbackTaken(string Id);

[JsonSerializable(typeof(FeedbackBody))]
[JsonSerializable(typeof(FeedbackTaken))]
internal sealed partial class FeedbackBodyJson : JsonSerializerContext
{
    public static FeedbackBodyJson Strict { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 8, AllowDuplicateProperties = false });
}
