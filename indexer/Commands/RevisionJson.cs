using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Commands;

/// <summary>Revision notes and discrepancies in the shape that scripts rely on.</summary>
internal static class RevisionJson
{
    public static void Write(Utf8JsonWriter json, PolicyDocument document)
    {
        InspectJson.WriteArray(json, "revisionNotes", document.RevisionNotes, WriteNote);
        InspectJson.WriteArray(json, "discrepancies", document.Discrepancies, (writer, discrepancy) =>
        {
            writer.WriteString("code", discrepancy.Code);
            writer.WriteString("message", discrepancy.Message);
            InspectJson.WriteSpans(writer, discrepancy.Spans);
        });
        InspectJson.WriteArray(json, "observations", document.Observations, (writer, observation) =>
        {
            writer.WriteString("kind", InspectJson.Name(observation.Kind));
            writer.WriteString("certainty", InspectJson.Name(observation.Certainty));
            writer.WriteString("message", observation.Japanese);
            writer.WriteString("words", observation.Words);
            InspectJson.WriteArray(writer, "places", [observation.First, observation.Second], (one, place) =>
            {
                one.WriteString("label", place.Label);
                InspectJson.WriteSpan(one, place.Span);
            });
        });
    }

    static void WriteNote(Utf8JsonWriter json, RevisionNote note)
    {
        json.WriteString("label", note.Label);
        json.WriteString("section", note.Section);
        json.WriteNumber("number", note.Number);
        if (note.Anchor is { } anchor)
        {
            json.WriteStartObject("anchor");
            json.WriteString("section", anchor.Section);
            InspectJson.WriteSpan(json, anchor.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("anchor");
        }

        InspectJson.WriteSpan(json, note.Span);
        InspectJson.WriteArray(json, "operations", note.Operations, WriteOperation);
    }

    public static void WriteOperation(Utf8JsonWriter json, RevisionOperation operation)
    {
        json.WriteString("kind", InspectJson.Name(operation.Kind));
        json.WriteString("status", InspectJson.Name(operation.Status));
        json.WriteString("note", operation.Note);
        json.WriteString("target", operation.Target);
        json.WriteString("targetAsWritten", operation.TargetAsWritten);
        json.WriteBoolean("targetExists", operation.TargetExists);
        json.WriteString("from", operation.From);
        json.WriteString("oldText", operation.OldText);
        json.WriteString("newText", operation.NewText);
        json.WriteString("reason", operation.Reason);
        InspectJson.WriteSpan(json, operation.Span);
    }
}
