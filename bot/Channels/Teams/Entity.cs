using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What a message says about itself: a mention, the client, the citations. All but its type is open.</summary>
[JsonConverter(typeof(EntityConverter))]
internal sealed record Entity
{
    public string? Type { get; set; }

    public JsonObject? Properties { get; set; }

    public string? Get(string name) => Text(Properties?[name]);

    public string? Get(string name, string inner) => Properties?[name] is JsonObject nested ? Text(nested[inner]) : null;

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

/// <summary>By hand: as extension data, a JsonObject is written with its braces, and the message is no JSON any more.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    const string TypeName = "type";

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var properties = JsonSerializer.Deserialize(ref reader, TeamsJson.Default.JsonObject) ?? throw new JsonException();
        var type = properties[TypeName] switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out string? text) => text,
            _ => throw new JsonException(),
        };
        properties.Remove(TypeName);
        return new Entity { Type = type, Properties = properties };
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Type is { } type)
        {
            writer.WriteString(TypeName, type);
        }

        foreach (var (name, property) in value.Properties ?? [])
        {
            writer.WritePropertyName(name);
            if (property is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                property.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
