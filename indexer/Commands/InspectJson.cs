using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Commands;

/// <summary>One document as one line of JSON, in the shape that scripts rely on. Fields are added, never changed.</summary>
internal static class InspectJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PolicyDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteInfo(json, document.Info);
            WriteArray(json, "sections", document.Root.SelfAndDescendants().Skip(1), WriteSection);
            WriteArray(json, "attendees", document.Attendees, WriteAttendee);
            WriteArray(json, "issues", document.Issues, WriteIssue);
            RevisionJson.Write(json, document);
            FigureJson.Write(json, document);
            WriteArray(json, "findings", document.Findings, WriteFinding);
            WriteArray(json, "noise", document.Noise, WriteNoise);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteSpan(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void WriteSpans(Utf8JsonWriter json, IEnumerable<SourceSpan> spans) => WriteArray(json, "spans", spans, WriteSpan);

    /// <summary>onlyLikeThis: enumeration names in the case of the contract.</summary>
    public static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static void WriteInfo(Utf8JsonWriter json, DocumentInfo info)
    {
        json.WriteStartObject("document");
        json.WriteString("id", info.Id);
        json.WriteString("title", info.Title);
        json.WriteString("issuer", info.Issuer);
        json.WriteString("date", info.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("file", info.File);
        json.WriteString("kind", info.Kind);
        json.WriteEndObject();
    }

    static void WriteSection(Utf8JsonWriter json, Section section)
    {
        json.WriteString("label", section.Label);
        json.WriteString("heading", section.Heading);
        json.WriteNumber("page", section.Page);
        WriteSpan(json, section.Span);
        json.WriteString("kind", Name(section.Kind));
        json.WriteString("form", section.Form);
        if (section.RestoredFrom is { } restored)
        {
            json.WriteStartObject("restoredFrom");
            WriteSpan(json, restored);
            json.WriteEndObject();
        }
    }

    static void WriteAttendee(Utf8JsonWriter json, Attendee person)
    {
        json.WriteString("role", person.Role);
        json.WriteString("name", person.Name);
        json.WriteString("title", person.Title);
        json.WriteBoolean("deputy", person.IsDeputy);
        WriteSpan(json, person.Span);
    }

    static void WriteIssue(Utf8JsonWriter json, IssueResponse issue)
    {
        json.WriteString("label", issue.Label);
        json.WriteString("issue", issue.Issue);
        json.WriteString("largerIssue", issue.LargerIssue);
        WriteSpan(json, issue.IssueSpan);
        WriteArray(json, "responses", issue.Parts, (part, response) =>
        {
            part.WriteString("text", response.Text);
            part.WriteStartArray("ministries");
            foreach (var ministry in response.Ministries)
            {
                part.WriteStringValue(ministry);
            }

            part.WriteEndArray();
            WriteSpan(part, response.Span);
        });
    }

    static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("message", finding.Message);
        WriteSpans(json, finding.Spans);
    }

    static void WriteNoise(Utf8JsonWriter json, Noise noise)
    {
        json.WriteString("kind", Name(noise.Kind));
        WriteSpan(json, noise.Span);
    }
}
