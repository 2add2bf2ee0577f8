using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>The three cells of a row, as every form of the table shows them.</summary>
internal sealed record RowCells(Cell New, Cell Old, IReadOnlyList<string> Remarks)
{
    public static RowCells Of(ChangeRow row) => new(
        new Cell([.. row.Runs.Where(run => run.InNew)], row.Kind == RowKind.Move ? "（移動）" : row.Old.Length > 0 ? "（削除）" : "―"),
        new Cell([.. row.Runs.Where(run => run.InOld)], row.New.Length > 0 ? "（新設）" : "―"),
        [.. Heading(row), .. row.Remarks]);

    /// <summary>§2 2.1)②, and below it: §2 ※2　追加（提案）</summary>
    static IEnumerable<string> Heading(ChangeRow row)
    {
        if (row.Target.Length > 0)
        {
            yield return row.From is { } from && from != row.Target && row.Operation is null ? $"{row.Target}（旧 {from}）" : row.Target;
        }

        var kind = row.Status is { } status ? $"{ChangeWords.Japanese(row.Kind)}（{ChangeWords.Japanese(status)}）" : ChangeWords.Japanese(row.Kind);
        yield return row.Note is { } note ? $"{note}　{kind}" : kind;
    }
}

/// <summary>Marked text, or where there is none the words that say so.</summary>
internal sealed record Cell(IReadOnlyList<DiffRun> Runs, string WhenEmpty)
{
    public bool IsEmpty => Runs.Count == 0;
}
