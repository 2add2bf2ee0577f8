using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Channels.Mcp;

internal sealed class SearchTool(Task<ArchiveHost> opening)
{
    const int MostHits = 50;
    const int LongestWords = 2000;

    public async Task<CallToolResult> SearchAsync(
        [Description("What to look for, in Japanese where possible.")] string words,
        [Description("How many passages, 1 to 50.")] int top = 10,
        [Description("Only this document: its id or a beginning of it.")] string? document = null,
        [Description("Only this kind: document, body, note, operation, figure, attendee, issue or discrepancy.")] string? kind = null,
        [Description("Only this place and what lies in it: §2.")] string? section = null,
        [Description("Only figures of this fiscal year: 2023.")] int? fiscalYear = null,
        [Description("Only this ministry's printed tag: 文.")] string? ministry = null,
        CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongestWords || top is < 1 or > MostHits)
        {
            return ToolResult.Mistake($"words takes 1 to {LongestWords} characters, top a number from 1 to {MostHits}.");
        }

        var archive = (await opening.WaitAsync(cancellation)).Current;
        if (!DocumentChoice.TryFind(archive, document, out var documents, out var mistake))
        {
            return ToolResult.Mistake(mistake);
        }

        if (!TryKinds(kind, out var kinds))
        {
            return ToolResult.Mistake($"kind is one of {string.Join(", ", Enum.GetValues<PassageKind>().Select(one => ContractJson.Name(one)))}.");
        }

        var filter = new PassageFilter { Documents = documents, Kinds = kinds, Section = section, FiscalYear = fiscalYear, Ministry = ministry };
        var found = await archive.Index.SearchAsync(new PassageQuery(words) { Top = top, Filter = filter }, cancellation);
        return ToolResult.Of(json =>
        {
            json.WriteArray("hits", found.Hits, WriteHit);
            json.WriteBoolean("partial", found.Partial);
        });
    }

    static bool TryKinds(string? kind, out IReadOnlyList<PassageKind> kinds)
    {
        kinds = [];
        if (string.IsNullOrEmpty(kind))
        {
            return true;
        }

        var known = Enum.TryParse<PassageKind>(kind, ignoreCase: true, out var one) && Enum.IsDefined(one);
        kinds = [one];
        return known;
    }

    static void WriteHit(Utf8JsonWriter json, PassageHit hit)
    {
        var passage = hit.Passage;
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        json.WriteString("document", passage.Document);
        json.WriteString("title", passage.Title);
        json.WriteString("section", passage.Label);
        json.WriteString("revisionNote", passage.Note);
        json.WriteString("kind", ContractJson.Name(passage.Kind));
        json.WriteNumber("page", passage.Page);
        json.WriteString("file", passage.File);
        json.WriteNumber("start", passage.Span.Start);
        json.WriteNumber("end", passage.Span.End);
        json.WriteString("text", passage.Text);
        json.WriteString("url", SourceLink.To(passage.Document, passage.Span));
    }
}
