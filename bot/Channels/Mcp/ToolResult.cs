using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Channels.Mcp;

/// <summary>One JSON object, as data and as text for clients that read text only.</summary>
internal static class ToolResult
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CallToolResult Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Of(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static CallToolResult Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new CallToolResult { Content = [new TextContentBlock { Text = json }], StructuredContent = document.RootElement.Clone() };
    }

    public static CallToolResult Mistake(string sentence) =>
        new() { Content = [new TextContentBlock { Text = sentence }], IsError = true };

    /// <summary>The document's name and the exact place, for a citation.</summary>
    public static void WritePlace(Utf8JsonWriter json, DocumentInfo info, string section, int page, SourceSpan span, string quote)
    {
        json.WriteString("document", info.Id);
        json.WriteString("title", info.Title);
        json.WriteString("section", section);
        json.WriteNumber("page", page);
        json.WriteString("file", info.File);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("quote", quote);
        json.WriteString("url", SourceLink.To(info.Id, span));
    }
}
