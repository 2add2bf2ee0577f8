using System.Buffers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Tables whose rows kept their line: 　　令和４年　令和５年⏎被害額（億円）　６，１２０　７，０８０. A row has as many cells as
/// its heading has columns, or it is none.
/// </summary>
internal sealed class ColumnTables(LedgerText text)
{
    const int MostRows = 40;
    const int MostLinesBetween = 4;

    static readonly SearchValues<char> NotInNames = SearchValues.Create("。※■●◆★・");

    readonly List<(LedgerBlock Block, SourceSpan Span, string Text)> _lines =
        [.. text.Blocks.SelectMany(block => block.Block.Lines.Select(line => (block, line, line.In(text.Document.Text))))];

    readonly List<Figure> _figures = [];
    readonly HashSet<int> _taken = [];

    public (IReadOnlyList<Figure> Figures, IReadOnlySet<int> Taken) Read(IReadOnlySet<int> known)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (Columns(i) is { } columns && !text.QuantitiesOf(_lines[i].Block).Any(quantity => _lines[i].Span.Contains(quantity.Span) && known.Contains(quantity.Span.Start)))
                ReadRows(i, columns);
        }

        return (_figures, _taken);
    }

    IReadOnlyList<TableColumn>? Columns(int i) =>
        TableColumn.Heads(_lines[i].Text) ?? (TableColumn.Names(_lines[i].Text) is { } names && RowsUnder(i, names.Count) ? names : null);

    // Two rows right below, each with a number.
    bool RowsUnder(int head, int columns) =>
        head + 2 < _lines.Count && SamePage(head, head + 2)
        && Enumerable.Range(head + 1, 2).All(i => TableRow.Read(_lines[i].Text, columns) is { Name.Length: > 0 } row && row.Cells.Any(cell => TableRow.ValueOf(cell.Text, null) is not null));

    void ReadRows(int head, IReadOnlyList<TableColumn> columns)
    {
        var caption = TableCaption.Over(text, [.. _lines.Take(head + 1).Select(line => line.Span)], head);
        var (label, missed) = ("", 0);
        for (var i = head + 1; i < Math.Min(_lines.Count, head + MostRows) && missed <= MostLinesBetween && SamePage(head, i); i++)
        {
            if (TableColumn.Heads(_lines[i].Text) is not null)
                return;
            if (TableRow.Read(_lines[i].Text, columns.Count) is not { } row)
            {
                // A name that was cut: its first line has no cells.
                (label, missed) = (IsName(_lines[i].Text) ? label + _lines[i].Text.Trim() : "", missed + 1);
                continue;
            }

            Add(i, row with { Label = label + row.Label }, columns, caption);
            (label, missed) = ("", 0);
        }
    }

    static bool IsName(string line) => line.Length <= 30 && line.AsSpan().IndexOfAny(NotInNames) < 0;

    bool SamePage(int a, int b) => text.PageOf(_lines[a].Span.Start) == text.PageOf(_lines[b].Span.Start);

    void Add(int i, TableRow row, IReadOnlyList<TableColumn> columns, TableCaption caption)
    {
        var (block, span, _) = _lines[i];
        if (row.Name.Length == 0)
            return;
        _taken.UnionWith(text.QuantitiesOf(block).Where(quantity => span.Contains(quantity.Span)).Select(quantity => quantity.Span.Start));
        for (var at = 0; at < columns.Count; at++)
        {
            var cell = row.Cells[at];
            if (columns[at].IsFigure && TableRow.ValueOf(cell.Text, columns[at].Unit ?? row.Unit ?? caption.Unit) is { } quantity)
                _figures.Add(Of(block, row, columns[at], caption, quantity with { Span = new SourceSpan(span.Start + cell.Start, span.Start + cell.Start + cell.Text.Length) }));
        }
    }

    Figure Of(LedgerBlock block, TableRow row, TableColumn column, TableCaption caption, Quantity quantity)
    {
        var ownUnit = row.Unit is not null || Quantities.FindAll(quantity.Span.In(text.Document.Text)).Count > 0;
        var year = column.Year ?? (column.IsBudget ? caption.Year : null);
        var (name, ministry) = ProgrammeName.Split(row.Name);
        return FigureDraft.Of(text, block, quantity) with
        {
            Label = column.IsNamed ? column.Name : name,
            SubOf = column.IsNamed ? name : null,
            Ministry = ministry,
            Measure = column.Measure ?? (quantity.Kind == UnitKind.Money ? caption.Measure : FigureMeasure.Other),
            FiscalYear = year,
            Period = column.Period ?? (column.IsBudget && year is { } known ? new FiscalYear(known).Japanese : null),
            YearRule = column.Year is not null ? $"列見出し「{column.Written}」の年です。" : year is not null ? $"表の見出し「{caption.YearWords}」の年度です。" : null,
            Attribution = FigureAttribution.Inferred,
            Rule = $"表の行「{name}」で、列見出しは「{column.Written}」です。",
            UnitSpan = ownUnit || column.Unit is not null ? null : caption.UnitSpan,
        };
    }
}
