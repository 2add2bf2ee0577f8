using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PolicyBot.Bot.Cards.Adaptive;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext;

/// <summary>A card as JSON: to be put into a message, and as it goes over the wire, where Japanese stays as it is.</summary>
internal static class CardWire
{
    static readonly JsonTypeInfo<AdaptiveCard> AsSent = (JsonTypeInfo<AdaptiveCard>)
        new JsonSerializerOptions(CardJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }.GetTypeInfo(typeof(AdaptiveCard));

    public static JsonNode? Node(AdaptiveCard card) => JsonSerializer.SerializeToNode(card, CardJson.Default.AdaptiveCard);

    public static string Text(AdaptiveCard card) => JsonSerializer.Serialize(card, AsSent);
}
