using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>An answer in the shape that scripts rely on. Fields are added, never changed.</summary>
internal static class AnswerJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string? id, Answer answer, double elapsed, string? answerId = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (id is not null)
            {
                json.WriteString("id", id);
            }

            json.WriteString("kind", ContractJson.Name(answer.Kind));
            json.WriteString("lang", answer.Language == Language.Japanese ? "ja" : "en");
            json.WriteString("text", answer.Text);
            json.WriteArray("citations", answer.Citations, WriteCitation);
            json.WriteArray("figures", answer.Figures, WriteFigure);
            json.WriteArray("changes", answer.Changes, WriteChange);
            json.WriteArray("derived", answer.Derived, WriteDerived);
            json.WriteArray("nearest", answer.Nearest, WriteCitation);
            json.WriteStrings("suggestions", answer.Suggestions);
            json.WriteString("engine", answer.Engine);
            if (answerId is not null)
            {
                json.WriteString("answerId", answerId);
            }

            json.WriteNumber("elapsedMs", Math.Round(elapsed, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteNumber("n", citation.Number);
        json.WriteString("document", citation.Document);
        json.WriteString("title", citation.Title);
        json.WriteString("section", citation.Section);
        json.WriteString("revisionNote", citation.RevisionNote);
        json.WriteNumber("page", citation.Page);
        json.WriteString("file", citation.File);
        json.WriteNumber("start", citation.Span.Start);
        json.WriteNumber("end", citation.Span.End);
        json.WriteString("quote", citation.Quote);
        json.WriteString("url", citation.Url);
    }

    static void WriteFigure(Utf8JsonWriter json, CitedFigure cited)
    {
        FigureJson.WriteFigure(json, cited.Figure);
        json.WriteNumber("citation", cited.Citation);
    }

    static void WriteChange(Utf8JsonWriter json, CitedChange cited)
    {
        RevisionJson.WriteOperation(json, cited.Operation);
        json.WriteNumber("citation", cited.Citation);
    }

    static void WriteDerived(Utf8JsonWriter json, Derived derived)
    {
        json.WriteString("text", derived.Text);
        json.WriteStartArray("from");
        foreach (var number in derived.From)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteString("how", derived.How);
    }
}
