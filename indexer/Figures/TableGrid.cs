namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Where the columns of a table stand on the printed line, as learned from the rows that have a cell in each. A row with
/// fewer cells is read only where each of them lies under exactly one column.
/// </summary>
internal sealed class TableGrid
{
    const int FewestRows = 2;

    readonly List<(int Left, int Right)> _columns = [];

    public TableGrid(IEnumerable<TableRow> full)
    {
        var rows = full.ToList();
        if (rows.Count < FewestRows)
            return;
        var columns = Enumerable.Range(0, rows[0].Cells.Count).Select(at => (Left: rows.Min(row => row.Cells[at].Left), Right: rows.Max(row => row.Cells[at].Right))).ToList();
        if (columns.Zip(columns.Skip(1)).All(pair => pair.First.Right <= pair.Second.Left))
            _columns = columns;
    }

    /// <summary>The cell of each column, null where there is none; null where a cell lies under no column or two.</summary>
    public IReadOnlyList<TableWord?>? Place(TableRow row)
    {
        var placed = new TableWord?[_columns.Count];
        foreach (var cell in row.Cells)
        {
            var under = Enumerable.Range(0, _columns.Count).Where(at => cell.Left < _columns[at].Right && _columns[at].Left < cell.Right).ToList();
            if (under is not [var only] || placed[only] is not null)
                return null;
            placed[only] = cell;
        }

        return placed;
    }
}
