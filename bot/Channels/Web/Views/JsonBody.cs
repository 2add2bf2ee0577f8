using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyBot.Bot.Channels.Web.Views;

/// <summary>One JSON object as the body of an answer; Japanese stays Japanese.</summary>
internal static class JsonBody
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Results.Bytes(buffer.WrittenMemory.ToArray(), "application/json; charset=utf-8");
    }
}
