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
            json.WriteArray("sections", document.Root.SelfAndDescendants().Skip(1), WriteSection);
            json.WriteArray("attendees", document.Attendees, WriteAttendee);
            json.WriteArray("issues", document.Issues, WriteIssue);
            RevisionJson.Write(json, document);
            FigureJson.Write(json, document);
            json.WriteArray("findings", document.Findings, WriteFinding);
            json.WriteArray("noise", document.Noise, WriteNoise);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

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
        json.WriteSpan(section.Span);
        json.WriteString("kind", ContractJson.Name(section.Kind));
        json.WriteString("form", section.Form);
        if (section.RestoredFrom is { } restored)
        {
            json.WriteStartObject("restoredFrom");
            json.WriteSpan(restored);
            json.WriteEndObject();
        }
    }

    static void WriteAttendee(Utf8JsonWriter json, Attendee person)
    {
        json.WriteString("role", person.Role);
        json.WriteString("name", person.Name);
        json.WriteString("title", person.Title);
        json.WriteBoolean("deputy", person.IsDeputy);
        json.WriteSpan(person.Span);
    }

    static void WriteIssue(Utf8JsonWriter json, IssueResponse issue)
    {
        json.WriteString("label", issue.Label);
        json.WriteString("issue", issue.Issue);
        json.WriteString("largerIssue", issue.LargerIssue);
        json.WriteSpan(issue.IssueSpan);
        json.WriteArray("responses", issue.Parts, (part, response) =>
        {
            part.WriteString("text", response.Text);
            part.WriteStrings("ministries", response.Ministries);
            part.WriteSpan(response.Span);
        });
    }

    static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("message", finding.Message);
        json.WriteSpans(finding.Spans);
    }

    static void WriteNoise(Utf8JsonWriter json, Noise noise)
    {
        json.WriteString("kind", ContractJson.Name(noise.Kind));
        json.WriteSpan(noise.Span);
    }
}
