using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>One object: operations as inspect shows them, and the rows of the table with their runs.</summary>
internal static class JsonTable
{
    static readonly JsonTableContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static string Write(ChangeTable table) => JsonSerializer.Serialize(Of(table), Context.JsonChanges);

    static JsonChanges Of(ChangeTable table) => new()
    {
        Title = table.Title,
        NewHeading = table.NewHeading,
        OldHeading = table.OldHeading,
        Counts = [.. ChangeCounts.Of(table.Rows).ByKind.Select(count => new JsonCount(
            ChangeWords.Code(count.Kind), count.Total, count.States.ToDictionary(part => ChangeWords.Code(part.State), part => part.Number)))],
        Branch = table.Branch is { } branch ? new JsonBranch([.. branch.Taken.Select(JsonBranchLine.Of)], [.. branch.Left.Select(JsonBranchLine.Of)]) : null,
        Sections = [.. table.Sections.Select(section => new JsonSection(
            section.Label, section.Heading, ChangeCounts.Of(section.Rows).Total, [.. section.Rows.Select(JsonRow.Of)]))],
        Discrepancies = [.. table.Discrepancies.Select(one => new JsonDiscrepancy(one.Code, one.Message, [.. one.Spans.Select(JsonSpan.Of)]))],
        Observations = [.. table.Observations.Select(JsonObservation.Of)],
        Readings = [.. table.Readings.Select(one => new JsonDiscrepancy(one.Code, one.Message, [.. one.Spans.Select(JsonSpan.Of)]))],
        Renumberings = [.. table.Renumberings.Select(one => new JsonRenumbering(one.Section, one.Old, one.New, one.IsOwn))],
        Untouched = table.Untouched,
        Remarks = table.Remarks,
    };
}

internal sealed record JsonChanges
{
    public required string Title { get; init; }

    public required string NewHeading { get; init; }

    public required string OldHeading { get; init; }

    public required IReadOnlyList<JsonCount> Counts { get; init; }

    public JsonBranch? Branch { get; init; }

    public required IReadOnlyList<JsonSection> Sections { get; init; }

    public required IReadOnlyList<JsonDiscrepancy> Discrepancies { get; init; }

    public required IReadOnlyList<JsonObservation> Observations { get; init; }

    /// <summary>Instructions not understood, or understood with a doubt.</summary>
    public required IReadOnlyList<JsonDiscrepancy> Readings { get; init; }

    public required IReadOnlyList<JsonRenumbering> Renumberings { get; init; }

    public required IReadOnlyList<string> Untouched { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }
}

internal sealed record JsonCount(string Kind, int Total, IReadOnlyDictionary<string, int> ByStatus);

/// <summary>Which opinions and wordings were chosen, and which were not. Missing where nobody chose.</summary>
internal sealed record JsonBranch(IReadOnlyList<JsonBranchLine> Taken, IReadOnlyList<JsonBranchLine> Left);

internal sealed record JsonBranchLine(string Name, string Ja, string En)
{
    public static JsonBranchLine Of(BranchLine line) => new(line.Name, line.Japanese, line.English);
}

internal sealed record JsonSection(string Label, string? Heading, int Changes, IReadOnlyList<JsonRow> Rows);

internal sealed record JsonRow(string? Note, string Kind, string? Status, string Target, string? From, bool IsOrigin)
{
    /// <summary>The name that chooses it, for an opinion or one wording among several.</summary>
    public string? Branch { get; init; }

    public JsonOperation? Operation { get; init; }

    public required string Old { get; init; }

    public required string New { get; init; }

    public required IReadOnlyList<JsonRun> Runs { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public required string Ja { get; init; }

    public required string En { get; init; }

    public JsonSpan? OldSpan { get; init; }

    public JsonSpan? NewSpan { get; init; }

    public static JsonRow Of(ChangeRow row)
    {
        var sentence = ChangeSentence.Of(row);
        return new(row.Note, ChangeWords.Code(row.Kind), row.Status is { } status ? ChangeWords.Code<OperationStatus>(status) : null, row.Target, row.From, row.IsOrigin)
        {
            Branch = row.Branch?.Name,
            Operation = row.Operation is { } operation ? JsonOperation.Of(operation) : null,
            Old = row.Old,
            New = row.New,
            Runs = [.. row.Runs.Select(run => new JsonRun(ChangeWords.Code(run.Kind), run.Text, run.Move == 0 ? null : run.Move))],
            Remarks = row.Remarks,
            Ja = sentence.Japanese,
            En = sentence.English,
            OldSpan = row.OldSpan is { } old ? JsonSpan.Of(old) : null,
            NewSpan = row.NewSpan is { } @new ? JsonSpan.Of(@new) : null,
        };
    }
}

internal sealed record JsonRun(string Kind, string Text, int? Move);

/// <summary>Start and end are those of the instruction.</summary>
internal sealed record JsonOperation(
    string Kind, string Status, string? Target, bool TargetExists, string TargetAsWritten, string? From, string? OldText, string? NewText, int Start, int End)
{
    public static JsonOperation Of(RevisionOperation operation) => new(
        ChangeWords.Code(operation.Kind), ChangeWords.Code(operation.Status), operation.Target, operation.TargetExists, operation.TargetAsWritten,
        operation.From, operation.OldText, operation.NewText, operation.Span.Start, operation.Span.End);
}

internal sealed record JsonDiscrepancy(string Code, string Message, IReadOnlyList<JsonSpan> Spans);

internal sealed record JsonObservation(string Kind, string Certainty, string Ja, string En, string Words, JsonPlace First, JsonPlace Second)
{
    public static JsonObservation Of(Observation one) => new(
        ChangeWords.Code(one.Kind), ChangeWords.Code(one.Certainty), one.Japanese, one.English, one.Words, JsonPlace.Of(one.First), JsonPlace.Of(one.Second));
}

internal sealed record JsonPlace(string Label, int Start, int End)
{
    public static JsonPlace Of(ObservedPlace place) => new(place.Label, place.Span.Start, place.Span.End);
}

internal sealed record JsonRenumbering(string Section, string Old, string New, bool IsOwn);

internal sealed record JsonSpan(int Start, int End)
{
    public static JsonSpan Of(SourceSpan span) => new(span.Start, span.End);
}

[JsonSerializable(typeof(JsonChanges))]
internal sealed partial class JsonTableContext : JsonSerializerContext;
