using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PolicyBot.Bot.Memory;

/// <summary>What somebody thought of an answer. Who it was is not part of it.</summary>
internal sealed record Feedback
{
    public const int LongestComment = 1_000;

    /// <summary>Said again under the same id, it replaces what was said before.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>teams or page</summary>
    public required string Channel { get; init; }

    /// <summary>like or dislike</summary>
    public required string Reaction { get; init; }

    public string? Comment { get; init; }

    public string? Answer { get; init; }

    public string? Kind { get; init; }

    public IReadOnlyList<CitedPlace> Citations { get; init; } = [];

    public string? Question { get; init; }

    public static bool IsReaction(string? reaction) => reaction is "like" or "dislike";

    public string ToLine() => JsonSerializer.Serialize(this, FeedbackJson.Lines.Feedback);

    public static Feedback? FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, FeedbackJson.Lines.Feedback);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Feedback))]
[JsonSerializable(typeof(AnswerReference))]
[JsonSerializable(typeof(IReadOnlyList<CitedPlace>))]
internal sealed partial class FeedbackJson : JsonSerializerContext
{
    public static FeedbackJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
