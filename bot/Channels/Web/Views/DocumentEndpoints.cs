using System.Text.Json;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Channels.Web.Views;

/// <summary>/api/documents: what there is; /api/documents/{id}: one with outline, notes and text.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        app.MapGet("/api/documents", ListAsync);
        app.MapGet("/api/documents/{id}", ReadAsync);
    }

    static async Task<IResult> ListAsync(Archive archive, CancellationToken cancellation)
    {
        var notes = await archive.ListAsync(new PassageFilter { Kinds = [PassageKind.Note] }, cancellation);
        var drafts = notes.CountBy(note => note.Document).ToDictionary(StringComparer.Ordinal);
        return JsonBody.Of(json => json.WriteArray("documents", archive.Catalog, (one, info) =>
        {
            WriteInfo(one, info);
            one.WriteNumber("notes", drafts.GetValueOrDefault(info.Id));
        }));
    }

    static async Task<IResult> ReadAsync(string id, HttpContext context, Archive archive)
    {
        if (await archive.DocumentAsync(id, context.RequestAborted) is not { } document)
        {
            return Refused.Document(context);
        }

        return JsonBody.Of(json =>
        {
            json.WriteStartObject("document");
            WriteInfo(json, document.Info);
            json.WriteEndObject();
            json.WriteString("text", document.Text);
            json.WriteStartArray("pageStarts");
            foreach (var start in document.PageStarts)
            {
                json.WriteNumberValue(start);
            }

            json.WriteEndArray();
            json.WriteArray("outline", Places(document.Root, 0), WritePlace);
            json.WriteArray("notes", document.RevisionNotes, WriteNote);
            json.WriteArray("discrepancies", document.Discrepancies, (one, discrepancy) =>
            {
                one.WriteString("message", discrepancy.Message);
                one.WriteSpans(discrepancy.Spans);
            });
        });
    }

    static void WriteInfo(Utf8JsonWriter json, DocumentInfo info)
    {
        json.WriteString("id", info.Id);
        json.WriteString("title", info.Title);
        json.WriteString("issuer", info.Issuer);
        json.WriteString("date", info.DateText);
        json.WriteString("file", info.File);
        json.WriteString("kind", info.Kind);
    }

    /// <summary>Bullets are left out: an outline is for finding one's way.</summary>
    static IEnumerable<(Section Section, int Level)> Places(Section section, int level) =>
        section.Children.Where(child => child.Kind != SectionKind.Bullet)
            .SelectMany(child => Places(child, level + 1).Prepend((child, level)));

    static void WritePlace(Utf8JsonWriter json, (Section Section, int Level) place)
    {
        var section = place.Section;
        json.WriteString("label", section.Label);
        json.WriteString("number", section.Number);
        json.WriteString("heading", section.Heading ?? section.Blocks.FirstOrDefault()?.Text);
        json.WriteNumber("level", place.Level);
        json.WriteNumber("page", section.Page);
        var head = section.Blocks.FirstOrDefault()?.Span ?? section.Span;
        json.WriteSpan(new SourceSpan(section.Span.Start, Math.Max(section.Span.Start, head.End)));
    }

    static void WriteNote(Utf8JsonWriter json, RevisionNote note)
    {
        json.WriteString("label", note.Label);
        json.WriteString("section", note.Section);
        json.WriteSpan(note.Span);
        if (note.Anchor is { } anchor)
        {
            json.WriteStartObject("anchor");
            json.WriteString("section", anchor.Section);
            json.WriteSpan(anchor.Span);
            json.WriteEndObject();
        }
    }
}
