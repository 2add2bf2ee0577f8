using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Which numbers of a table its 小計 and 合計 are the sums of, column by column.</summary>
internal sealed class TableSums
{
    readonly List<TableTotal> _all = [];
    readonly List<(int Column, Figure Figure)> _open = [];
    readonly List<(int Column, Figure Figure)> _subtotals = [];

    public IReadOnlyList<TableTotal> All => _all;

    /// <summary>Another group starts.</summary>
    public void Open() => _open.Clear();

    public void Add(TableRow row, List<(int Column, Figure Figure)> cells)
    {
        if (row.IsPart)
            return;
        if (!row.IsTotal)
        {
            _open.AddRange(cells);
            return;
        }

        var ofGroup = row.IsSubtotal || _subtotals.Count == 0;
        foreach (var (column, total) in cells.Where(cell => cell.Figure.Kind is FigureKind.Money or FigureKind.Count))
        {
            var parts = (ofGroup ? _open : _subtotals.Concat(_open)).Where(part => part.Column == column && part.Figure.Unit == total.Unit).Select(part => part.Figure).ToList();
            if (parts.Count > 1)
                _all.Add(new TableTotal(parts, total));
        }

        _open.Clear();
        if (row.IsSubtotal)
            _subtotals.AddRange(cells);
        else
            _subtotals.Clear();
    }
}
