using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>By hand: as extension data the serializer writes a JsonObject with its braces, between members where none may stand.</summary>
internal sealed class EntityJson : JsonConverter<Entity>
{
    const string TypeName = "type";

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var properties = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<JsonObject>)options.GetTypeInfo(typeof(JsonObject))) ?? [];
        if (!properties.Remove(TypeName, out var type))
        {
            return new Entity { Properties = properties };
        }

        return type is null || type.GetValueKind() == JsonValueKind.String ? new Entity { Type = (string?)type, Properties = properties } : throw new JsonException();
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
                property.WriteTo(writer, options);
            }
        }

        writer.WriteEndObject();
    }
}
