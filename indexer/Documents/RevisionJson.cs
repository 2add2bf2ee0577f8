using System.Text.Json;

namespace PolicyBot.Indexer.Documents;

/// <summary>Revision notes and discrepancies in the shape that scripts rely on.</summary>
internal static class RevisionJson
{
    public static void Write(Utf8JsonWriter json, PolicyDocument document)
    {
        json.WriteArray("revisionNotes", document.RevisionNotes, WriteNote);
        json.WriteArray("discrepancies", document.Discrepancies, (writer, discrepancy) =>
        {
            writer.WriteString("code", discrepancy.Code);
            writer.WriteString("message", discrepancy.Message);
            writer.WriteSpans(discrepancy.Spans);
        });
        json.WriteArray("observations", document.Observations, (writer, observation) =>
        {
            writer.WriteString("kind", ContractJson.Name(observation.Kind));
            writer.WriteString("certainty", ContractJson.Name(observation.Certainty));
            writer.WriteString("message", observation.Japanese);
            writer.WriteString("words", observation.Words);
            writer.WriteArray("places", [observation.First, observation.Second], (one, place) =>
            {
                one.WriteString("label", place.Label);
                one.WriteSpan(place.Span);
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
            json.WriteSpan(anchor.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("anchor");
        }

        json.WriteSpan(note.Span);
        json.WriteArray("operations", note.Operations, WriteOperation);
    }

    public static void WriteOperation(Utf8JsonWriter json, RevisionOperation operation)
    {
        json.WriteString("kind", ContractJson.Name(operation.Kind));
        json.WriteString("status", ContractJson.Name(operation.Status));
        json.WriteString("note", operation.Note);
        json.WriteString("target", operation.Target);
        json.WriteString("targetAsWritten", operation.TargetAsWritten);
        json.WriteBoolean("targetExists", operation.TargetExists);
        json.WriteString("from", operation.From);
        json.WriteString("oldText", operation.OldText);
        json.WriteString("newText", operation.NewText);
        json.WriteString("reason", operation.Reason);
        json.WriteSpan(operation.Span);
    }
}
