using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;

namespace PolicyBot.Indexer.Commands;

/// <summary>
/// The clean text with where each piece of it comes from: start and end count in the clean text, source in the draft;
/// a piece without a note is original.
/// </summary>
internal static class CleanJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(PolicyDocument document, RevisedText revised)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", document.Info.Title);
            json.WriteString("file", document.Info.File);
            json.WriteArray("branches", revised.Branches, WriteBranch);
            json.WriteString("text", revised.Text);
            WritePieces(json, revised);
            json.WriteArray("renumbered", revised.Renumbered, (writer, pair) =>
            {
                writer.WriteString("old", pair.Key);
                writer.WriteString("new", pair.Value);
            });
            json.WriteArray("applied", revised.Applied, RevisionJson.WriteOperation);
            json.WriteArray("leftOut", revised.LeftOut, RevisionJson.WriteOperation);
            json.WriteArray("discrepancies", revised.Discrepancies, WriteDiscrepancy);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void WriteBranch(Utf8JsonWriter json, Branch branch)
    {
        json.WriteString("name", branch.Name);
        json.WriteString("target", branch.Operation.Target);
        json.WriteString("status", ContractJson.Name(branch.Operation.Status));
        json.WriteBoolean("taken", branch.IsTaken);
    }

    static void WritePieces(Utf8JsonWriter json, RevisedText revised)
    {
        json.WriteStartArray("pieces");
        var at = 0;
        foreach (var piece in revised.Pieces.Where(piece => piece.Kind != PieceKind.Removed))
        {
            json.WriteStartObject();
            json.WriteNumber("start", at);
            json.WriteNumber("end", at += piece.Text.Length);
            json.WriteString("note", piece.Kind == PieceKind.Original ? null : piece.Note);
            json.WriteString("cause", piece.Kind == PieceKind.Original ? "original" : ContractJson.Name(piece.Cause));
            json.WriteNumber("sourceStart", piece.Source.Start);
            json.WriteNumber("sourceEnd", piece.Source.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteDiscrepancy(Utf8JsonWriter json, Discrepancy discrepancy)
    {
        json.WriteString("code", discrepancy.Code);
        json.WriteString("message", discrepancy.Message);
        json.WriteSpans(discrepancy.Spans);
    }
}
