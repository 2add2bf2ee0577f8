using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Channels.Mcp;

internal sealed class SectionTool(Task<ArchiveHost> opening)
{
    const int LongestText = 20_000;

    public async Task<CallToolResult> ReadAsync(
        [Description("The document: its id or a beginning of it. Without it the documents are listed.")] string? document = null,
        [Description("The place as the outline names it: §2 2.1)②. Without it the outline is given.")] string? section = null,
        [Description("Begin so many characters into the place, to read on.")] int from = 0,
        CancellationToken cancellation = default)
    {
        var archive = (await opening.WaitAsync(cancellation)).Current;
        if (!DocumentChoice.TryFind(archive, document, out var documents, out var mistake))
        {
            return ToolResult.Mistake(mistake);
        }

        if (documents.Count == 0)
        {
            return ToolResult.Of(json => json.WriteArray("documents", archive.Catalog, WriteInfo));
        }

        if (await archive.DocumentAsync(documents[0], cancellation) is not { } read)
        {
            return ToolResult.Mistake("The document is not in the index.");
        }

        if (string.IsNullOrWhiteSpace(section))
        {
            return Outline(read);
        }

        return read.Root.SelfAndDescendants().Skip(1).FirstOrDefault(one => one.Label == section) is { } place
            ? Text(read, place, from)
            : ToolResult.Mistake("No place is called that; section without a section gives the outline.");
    }

    static CallToolResult Outline(PolicyDocument document) => ToolResult.Of(json =>
    {
        WriteInfo(json, document.Info);
        json.WriteArray("sections", document.Root.SelfAndDescendants().Skip(1), (one, section) =>
        {
            one.WriteString("label", section.Label);
            one.WriteString("heading", section.Heading);
            one.WriteNumber("page", section.Page);
            one.WriteSpan(section.Span);
        });
    });

    static CallToolResult Text(PolicyDocument document, Section section, int from)
    {
        var start = section.Span.Start + Math.Clamp(from, 0, section.Span.Length);
        var end = Math.Min(section.Span.End, start + LongestText);
        var span = new SourceSpan(start, end);
        return ToolResult.Of(json =>
        {
            ToolResult.WritePlace(json, document.Info, section.Label, document.PageAt(start), span, span.In(document.Text));
            json.WriteString("heading", section.Heading);
            json.WriteBoolean("more", end < section.Span.End);
        });
    }

    static void WriteInfo(Utf8JsonWriter json, DocumentInfo info)
    {
        json.WriteString("document", info.Id);
        json.WriteString("title", info.Title);
        json.WriteString("issuer", info.Issuer);
        json.WriteString("date", info.DateText);
        json.WriteString("kind", info.Kind);
        json.WriteString("file", info.File);
    }
}
