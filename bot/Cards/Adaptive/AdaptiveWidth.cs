using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Cards.Adaptive;

/// <summary>A share of the card's width, so that columns stay readable on a phone; for a button a number of pixels.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct AdaptiveWidth(int Weight, string? Pixels = null)
{
    /// <summary>What a short word in a button takes. As wide as its content, buttons are cut at the card's edge.</summary>
    public static AdaptiveWidth Button => new(0, "82px");

    internal sealed class Converter : JsonConverter<AdaptiveWidth>
    {
        public override AdaptiveWidth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? new(reader.GetInt32()) : new(0, reader.GetString());

        public override void Write(Utf8JsonWriter writer, AdaptiveWidth value, JsonSerializerOptions options)
        {
            if (value.Pixels is { } pixels)
            {
                writer.WriteStringValue(pixels);
            }
            else
            {
                writer.WriteNumberValue(value.Weight);
            }
        }
    }
}
