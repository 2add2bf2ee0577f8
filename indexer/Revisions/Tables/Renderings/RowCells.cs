using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>The three cells of a printed row, as every form of the table shows them: a clause with all that changes in it.</summary>
internal sealed record RowCells(Cell New, Cell Old, IReadOnlyList<string> Heading, IReadOnlyList<string> Others)
{
    /// <summary>備考: §2 2.1)②, below it §2 ※2　追加（提案）, and what else there is to know.</summary>
    public IReadOnlyList<string> Remarks => [.. Heading, .. Others];

    public static IEnumerable<RowCells> Of(ChangeSection section) => section.Clauses.Select(Of);

    static RowCells Of(IReadOnlyList<ChangeRow> rows)
    {
        var moved = rows.Any(row => row.Kind == RowKind.Move);
        return new RowCells(
            new Cell([.. rows[0].Runs.Where(run => run.InNew)], moved ? "（移動）" : rows[0].Old.Length > 0 ? "（削除）" : "―"),
            new Cell([.. rows[0].Runs.Where(run => run.InOld)], rows[0].New.Length > 0 ? "（新設）" : "―"),
            [.. rows.SelectMany(Place).Concat(rows.Select(Change)).Distinct(StringComparer.Ordinal)],
            [.. rows.SelectMany(row => row.Remarks).Distinct(StringComparer.Ordinal)]);
    }

    static IEnumerable<string> Place(ChangeRow row)
    {
        if (row.Target.Length > 0)
        {
            yield return row.From is { } from && from != row.Target && row.Operation is null ? $"{row.Target}（旧 {from}）" : row.Target;
        }
    }

    static string Change(ChangeRow row)
    {
        var kind = row.Status is { } status ? $"{ChangeWords.Japanese(row.Kind)}（{ChangeWords.Japanese(status)}{(row.IsTaken ? "を採用" : "")}）" : ChangeWords.Japanese(row.Kind);
        return row.Note is { } note ? $"{row.Branch?.Name ?? note}　{kind}" : kind;
    }
}

/// <summary>Marked text, or where there is none the words that say so.</summary>
internal sealed record Cell(IReadOnlyList<DiffRun> Runs, string WhenEmpty)
{
    public bool IsEmpty => Runs.Count == 0;
}
