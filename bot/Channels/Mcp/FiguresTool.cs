using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Channels.Mcp;

internal sealed class FiguresTool(Task<ArchiveHost> opening)
{
    const int MostFigures = 200;

    public async Task<CallToolResult> ListAsync(
        [Description("Only figures whose name, whole or heading has all of these words.")] string? words = null,
        [Description("Only this document: its id or a beginning of it.")] string? document = null,
        [Description("Only this fiscal year: 2023.")] int? fiscalYear = null,
        [Description("Only this ministry's printed tag: 文.")] string? ministry = null,
        [Description("Only this measure: budget, initial, supplementary, request, target, actual, actualOfYear or other.")] string? measure = null,
        [Description("Leave out so many figures, to read on.")] int skip = 0,
        CancellationToken cancellation = default)
    {
        var archive = (await opening.WaitAsync(cancellation)).Current;
        if (!DocumentChoice.TryFind(archive, document, out var documents, out var mistake))
        {
            return ToolResult.Mistake(mistake);
        }

        FigureMeasure wanted = default;
        if (measure is { Length: > 0 } && !(Enum.TryParse(measure, ignoreCase: true, out wanted) && Enum.IsDefined(wanted)))
        {
            return ToolResult.Mistake($"measure is one of {string.Join(", ", Enum.GetValues<FigureMeasure>().Select(one => ContractJson.Name(one)))}.");
        }

        var passages = await archive.ListAsync(new PassageFilter { Documents = documents, Kinds = [PassageKind.Figure], FiscalYear = fiscalYear, Ministry = ministry }, cancellation);
        var fitting = passages.Where(passage => passage.Figure is { } figure && (string.IsNullOrEmpty(measure) || figure.Measure == wanted) && Has(passage, figure, words)).ToList();
        var shown = new List<(Figure Figure, PolicyDocument Document)>();
        foreach (var passage in fitting.Skip(Math.Max(0, skip)).Take(MostFigures))
        {
            if (passage.Figure is { } figure && await archive.DocumentAsync(passage.Document, cancellation) is { } read)
            {
                shown.Add((figure, read));
            }
        }

        return ToolResult.Of(json =>
        {
            json.WriteNumber("total", fitting.Count);
            json.WriteArray("figures", shown, Write);
        });
    }

    static bool Has(Passage passage, Figure figure, string? words)
    {
        var names = NormalizedText.Fold($"{figure.Label} {figure.SubOf} {figure.Indicator} {string.Join(' ', passage.HeadingPath)}");
        return (words ?? "").Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word => names.Contains(NormalizedText.Fold(word), StringComparison.Ordinal));
    }

    static void Write(Utf8JsonWriter json, (Figure Figure, PolicyDocument Document) one)
    {
        json.WriteString("document", one.Document.Info.Id);
        json.WriteString("title", one.Document.Info.Title);
        json.WriteString("file", one.Document.Info.File);
        json.WriteString("quote", one.Figure.Span.In(one.Document.Text));
        FigureJson.WriteFigure(json, one.Figure);
    }
}
