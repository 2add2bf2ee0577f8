using System.Text.Json;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Renderings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Channels.Web.Views;

/// <summary>
/// /api/changes/{id}?section=§2&amp;branch=§5 ※3b: the old/new table, what there is to choose between, and the text as it
/// would read with what is proposed and what is chosen.
/// </summary>
internal static class ChangesEndpoint
{
    const int MostBranches = 64;

    public static void MapChanges(this WebApplication app) => app.MapGet("/api/changes/{id}", ReadAsync);

    static async Task<IResult> ReadAsync(string id, string? section, string[] branch, HttpContext context, Archive archive)
    {
        if (branch.Length > MostBranches)
        {
            return Refused.Because(context, StatusCodes.Status400BadRequest, "PB-HTTP-007", $"一度に選べる案は{MostBranches}件までです。");
        }

        if (await archive.DocumentAsync(id, context.RequestAborted) is not { } document)
        {
            return Refused.Document(context);
        }

        var all = RevisionTable.Of(document);
        var table = string.IsNullOrEmpty(section) ? all : all.Of(section);
        var revised = RevisedText.Apply(document, document.RevisionNotes, BranchChoice.Of(branch), leaveOutNotes: true);
        return JsonBody.Of(json =>
        {
            json.WritePropertyName("table");
            json.WriteRawValue(JsonTable.Write(table));
            json.WriteStrings("parts", all.Sections.Select(part => part.Label));
            WriteBranches(json, document, table, revised);
            json.WriteArray("conflicts", revised.Discrepancies, (one, conflict) => one.WriteString("message", conflict.Message));
            json.WriteArray("text", Pieces(revised, PartOf(document, section)), WritePiece);
        });
    }

    /// <summary>What is open to choice, and what it excludes.</summary>
    static void WriteBranches(Utf8JsonWriter json, PolicyDocument document, ChangeTable table, RevisedText revised)
    {
        var shown = table.Sections.Select(part => part.Label).ToHashSet(StringComparer.Ordinal);
        var names = BranchChoice.NamesOf(document.RevisionNotes.Where(note => shown.Contains(note.Section)));
        var sentences = ChangeSummary.Of(table).Sections.SelectMany(part => part.Changes)
            .Where(change => change.Row.Operation is not null)
            .ToLookup(change => change.Row.Operation?.Span ?? default);
        var open = names.Where(pair => pair.Operation.ExclusiveGroup is not null || pair.Operation.Status is OperationStatus.Opinion or OperationStatus.Alternative);
        json.WriteArray("branches", open, (one, pair) =>
        {
            var (name, operation) = pair;
            one.WriteString("name", name);
            one.WriteString("note", operation.Note);
            one.WriteString("status", ContractJson.Name(operation.Status));
            one.WriteString("group", operation.ExclusiveGroup);
            one.WriteBoolean("applied", revised.Applied.Contains(operation, ReferenceEqualityComparer.Instance));
            one.WriteString("ja", sentences[operation.Span].FirstOrDefault()?.Japanese);
            one.WriteString("en", sentences[operation.Span].FirstOrDefault()?.English);
            one.WriteSpan(operation.Span);
        });
    }

    static SourceSpan PartOf(PolicyDocument document, string? section) =>
        string.IsNullOrEmpty(section)
            ? new SourceSpan(0, document.Text.Length)
            : document.Root.SelfAndDescendants().FirstOrDefault(one => NormalizedText.Fold(one.Label) == NormalizedText.Fold(section))?.Span ?? default;

    /// <summary>The pieces of a part; those that reach beyond it are cut.</summary>
    static IEnumerable<RevisedPiece> Pieces(RevisedText revised, SourceSpan part) =>
        revised.Pieces.Where(piece => piece.Source.Start <= part.End && piece.Source.End >= part.Start)
            .Select(piece => piece.Kind == PieceKind.Added ? piece : Cut(piece, part))
            .Where(piece => piece.Text.Length > 0);

    static RevisedPiece Cut(RevisedPiece piece, SourceSpan part)
    {
        var start = Math.Max(piece.Source.Start, part.Start);
        var end = Math.Max(start, Math.Min(piece.Source.End, part.End));
        return piece with { Source = new SourceSpan(start, end), Text = piece.Text[(start - piece.Source.Start)..(end - piece.Source.Start)] };
    }

    static void WritePiece(Utf8JsonWriter json, RevisedPiece piece)
    {
        json.WriteString("kind", ContractJson.Name(piece.Kind));
        json.WriteString("cause", ContractJson.Name(piece.Cause));
        json.WriteString("note", piece.Note);
        json.WriteString("text", piece.Text);
        json.WriteSpan(piece.Source);
    }
}
