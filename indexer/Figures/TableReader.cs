using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>The rows of one table from top to bottom → figures, each with the year of its column and the unit of its row.</summary>
internal sealed partial class TableReader(LedgerText text, IReadOnlyList<TableColumn> columns, TableCaption caption, SourceSpan head)
{
    readonly List<Figure> _figures = [];
    readonly List<NamedRow> _rows = [];
    readonly TableSums _sums = new();
    readonly int? _latest = columns.Where(column => !column.IsChange).Max(column => column.Year);
    string _cut = "";
    TableGroup? _group;
    SourceSpan _groupSpan;
    TableRow? _main;
    SourceSpan _mainSpan;

    public IReadOnlyList<Figure> Figures => _figures;

    public IReadOnlyList<TableTotal> Totals => _sums.All;

    public IReadOnlyList<NamedRow> Rows => _rows;

    /// <summary>A line without cells: the name of what comes below, or the first half of a name that was cut.</summary>
    public void Head(SourceSpan span, string line, bool isName, IReadOnlyList<int> indentsBelow)
    {
        if (TableGroup.Of(line, indentsBelow) is { } group && isName)
        {
            (_group, _groupSpan, _cut) = (group, span, "");
            _sums.Open();
        }
        else
        {
            _cut = isName && TableWord.Of(line) is [_] or [_, _] ? line.Trim() : "";
        }
    }

    public bool Add(LedgerBlock block, SourceSpan span, TableRow row)
    {
        row = row with { Label = _cut + row.Label };
        _cut = "";
        if (row.Name.Length == 0)
            return false;
        if (_group is not null && !_group.Holds(row))
            _group = null;
        if (row.Letter is { } letter)
            _rows.Add(new NamedRow(letter, row.Name, span));
        var figures = Cells(block, span, row).ToList();
        _figures.AddRange(figures.Select(cell => cell.Figure));
        _sums.Add(row, [.. figures.Where(cell => !columns[cell.Column].IsChange)]);
        if (!row.IsPart && !row.IsTotal)
            (_main, _mainSpan) = (row, span);
        return true;
    }

    IEnumerable<(int Column, Figure Figure)> Cells(LedgerBlock block, SourceSpan span, TableRow row)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            var (cell, column) = (row.Cells[at], columns[at]);
            if (column.IsFigure && cell.Length > 0 && TableRow.ValueOf(cell.Text, UnitOf(row, column)) is { } quantity)
            {
                var edge = TableRow.Bracket(cell.Text);
                quantity = quantity with { Span = new SourceSpan(span.Start + cell.Start + edge, span.Start + cell.Start + cell.Length - edge) };
                yield return (at, Named(Of(block, row, column, quantity), row, column));
            }
        }
    }

    // うち女性 counts in the unit of the row that it is a part of.
    string? UnitOf(TableRow row, TableColumn column) =>
        column.Unit ?? (column.IsChange && !column.TakesUnit("円") ? null
            : row.Unit ?? (row.IsPart ? _main?.Unit : null) ?? _group?.Unit ?? (caption.Unit is { } unit && column.TakesUnit(unit) ? unit : null));

    Figure Of(LedgerBlock block, TableRow row, TableColumn column, Quantity quantity)
    {
        var written = quantity.Span.In(text.Document.Text);
        var fromCaption = caption.UnitSpan is not null && row.Unit is null && column.Unit is null && quantity.Unit.Length > 0 && Quantities.FindAll(written).Count == 0;
        var year = column.IsChange ? _latest : column.Year ?? (column.IsBudget && column.YearsFromNow is null ? caption.Year : null) ?? YearOfTarget(row, column);
        return FigureDraft.Of(text, block, quantity) with
        {
            Label = "",
            Measure = column.Measure ?? (quantity.Kind == UnitKind.Money ? caption.Measure : FigureMeasure.Other),
            FiscalYear = year,
            Period = column.Period ?? (year is { } known ? new FiscalYear(known).Japanese : null),
            YearRule = year is null ? null
                : column.Year is not null ? $"列見出し「{column.Written}」の年です。"
                : column.IsChange && columns.First(other => other.Year == year) is var latest ? $"列見出し「{latest.Written}」の年です。"
                : column.IsBudget ? $"表の見出し「{caption.YearWords}」の年度です。" : $"目標年度の列にある「{row.Cells[columns.ToList().FindIndex(other => other.IsYearOfTarget)].Text}」年です。",
            Attribution = FigureAttribution.Inferred,
            UnitSpan = fromCaption ? caption.UnitSpan : quantity.Unit.Length > 0 && row.Unit is null && column.Unit is null && Quantities.FindAll(written).Count == 0 ? InheritedUnit(row) : null,
        };
    }

    // The line that has the unit where it is neither the row's nor the table's.
    SourceSpan? InheritedUnit(TableRow row) => row.IsPart && _main?.Unit is not null ? _mainSpan : _group?.Unit is not null ? _groupSpan : null;

    int? YearOfTarget(TableRow row, TableColumn column)
    {
        var at = columns.ToList().FindIndex(other => other.IsYearOfTarget);
        return column.Measure == FigureMeasure.Target && at >= 0 && int.TryParse(Characters.HalfWidth(row.Cells[at].Text), out var year) && year is > 1900 and < 2200 ? year : null;
    }

    Figure Named(Figure figure, TableRow row, TableColumn column)
    {
        var (name, ministry) = ProgrammeName.Split(row.Name);
        name = Remark().Replace(name, "");
        var rule = $"表の行「{name}」で、列見出しは「{column.Written}」です{(row.IsPlaced ? "（空欄があり、列は紙面の位置からの推定）" : "")}。";
        var whole = row.IsPart ? _main?.Name : _group?.Names(row) == true ? _group.Name : null;
        var named = figure with { Ministry = ministry, Rule = rule };
        return column.IsNamed || column.IsChange
            ? named with { Label = column.Name, SubOf = name, Indicator = whole, NameSpan = head }
            : named with { Label = name, SubOf = whole, NameSpan = whole is null ? null : row.IsPart ? _mainSpan : _groupSpan };
    }

    // 【新規】灯台の整備, 航路の調査（令和８年度限り）: since when and until when, not what.
    [GeneratedRegex(@"^[【（(〔](?:新規|拡充)[】）)〕]|[（(【〔](?:新規|拡充|[^（）()]{1,10}限り)[）)】〕]$", RegexOptions.NonBacktracking)]
    private static partial Regex Remark();
}
