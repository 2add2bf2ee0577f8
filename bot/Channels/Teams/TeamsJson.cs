using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Channels.Teams;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = LargestDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonValue))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    public const int LargestDepth = 64;
}

/// <summary>The answer to deliveryMode "expectReplies": what would have been sent.</summary>
internal sealed record ExpectedReplies(IList<Activity> Activities);

/// <summary>What the connector says when it refuses: {"error":{"code":"…","message":"…"}}.</summary>
internal sealed record ErrorResponse
{
    public ErrorDetail? Error { get; set; }
}

internal sealed record ErrorDetail
{
    public string? Code { get; set; }
    public string? Message { get; set; }
}
