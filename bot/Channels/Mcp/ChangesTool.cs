using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using PolicyBot.Bot.Answers.Changes;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Channels.Mcp;

internal sealed class ChangesTool(Task<ArchiveHost> opening)
{
    public async Task<CallToolResult> ListAsync(
        [Description("The draft: its id or a beginning of it. Without it every draft is taken.")] string? document = null,
        [Description("Only this place and what lies in it: §2.")] string? section = null,
        CancellationToken cancellation = default)
    {
        var archive = (await opening.WaitAsync(cancellation)).Current;
        if (!DocumentChoice.TryFind(archive, document, out var documents, out var mistake))
        {
            return ToolResult.Mistake(mistake);
        }

        var drafts = new List<(PolicyDocument Document, IReadOnlyList<DraftChange> Changes)>();
        foreach (var info in archive.Catalog.Where(info => documents.Count == 0 || documents.Contains(info.Id)))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { RevisionNotes.Count: > 0 } read)
            {
                drafts.Add((read, [.. Draft.Of(read).Changes.Where(change => IsIn(change, section))]));
            }
        }

        return ToolResult.Of(json => json.WriteArray("drafts", drafts, Write));
    }

    static bool IsIn(DraftChange change, string? section)
    {
        if (string.IsNullOrWhiteSpace(section))
        {
            return true;
        }

        return new[] { change.Place, change.Note.Section }.Any(label =>
            label.StartsWith(section, StringComparison.Ordinal)
            && (label.Length == section.Length || !(char.IsDigit(label[section.Length]) && char.IsDigit(section[^1]))));
    }

    static void Write(Utf8JsonWriter json, (PolicyDocument Document, IReadOnlyList<DraftChange> Changes) draft)
    {
        json.WriteString("document", draft.Document.Info.Id);
        json.WriteString("title", draft.Document.Info.Title);
        json.WriteArray("changes", draft.Changes, (one, change) =>
        {
            one.WriteString("revisionNote", change.Number);
            RevisionJson.WriteOperation(one, change.Operation);
            one.WriteStartObject("evidence");
            ToolResult.WritePlace(one, draft.Document.Info, change.Place, draft.Document.PageAt(change.Span.Start), change.Span, change.Span.In(draft.Document.Text));
            one.WriteEndObject();
        });
    }
}
