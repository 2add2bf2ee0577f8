using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What a message says about itself: a mention, the client, the citations. All but its type is open.</summary>
[JsonConverter(typeof(EntityJson))]
internal sealed record Entity
{
    public string? Type { get; set; }

    public JsonObject? Properties { get; set; }

    public string? Get(string name) => Text(Properties?[name]);

    public string? Get(string name, string inner) => Properties?[name] is JsonObject nested ? Text(nested[inner]) : null;

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
