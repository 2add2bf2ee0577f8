using System.Buffers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Tables whose rows kept their line: 　　令和４年　令和５年⏎被害額（億円）　６，１２０　７，０８０. A row has as many cells as
/// its heading has columns, or each of its cells stands under one column; or it is none.
/// </summary>
internal sealed class ColumnTables(LedgerText text)
{
    const int MostRows = 40;
    const int MostLinesBetween = 4;
    const int RowsUnderNames = 2;
    const int LinesUnderWrapped = 3;

    static readonly SearchValues<char> NotInNames = SearchValues.Create("。※■●◆★・");

    readonly List<(LedgerBlock Block, SourceSpan Span, string Text)> _lines =
        [.. text.Blocks.SelectMany(block => block.Block.Lines.Select(line => Printed(text.Document.Text, line)).Select(line => (block, line, Unnumbered(block, line.In(text.Document.Text)))))];

    readonly List<Figure> _figures = [];
    readonly HashSet<int> _taken = [];
    readonly List<TableTotal> _totals = [];
    readonly List<NamedRow> _rows = [];

    public ColumnTablesResult Read(IReadOnlySet<int> known)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (Columns(i) is not var (columns, top, head))
                continue;
            if (!text.QuantitiesOf(_lines[i].Block).Any(quantity => _lines[i].Span.Contains(quantity.Span) && known.Contains(quantity.Span.Start)))
                ReadRows(top, head, columns);
            i = head;
        }

        return new ColumnTablesResult(_figures, _taken) { Totals = _totals, Rows = _rows };
    }

    // With the blanks in front, which tell how far a name is indented and where a column stands.
    static SourceSpan Printed(string text, SourceSpan line)
    {
        var start = line.Start;
        while (start > 0 && text[start - 1] is ' ' or '　' or '\t')
            start--;
        return new SourceSpan(start, line.End);
    }

    // １ 灯台の更新　６，１００: the number of a heading that is a row is none of its name; what stands behind it keeps its place.
    static string Unnumbered(LedgerBlock block, string line)
    {
        var number = block is { IsLead: true, Section.Kind: SectionKind.Numbered } ? block.Text[..block.TextStart].Trim() : "";
        var at = number.Length == 0 ? -1 : line.IndexOf(number, StringComparison.Ordinal);
        return at < 0 || line.AsSpan(0, at).Trim().Length > 0 ? line
            : string.Concat(line.AsSpan(0, at), string.Concat(number.Select(c => char.IsAscii(c) ? ' ' : '　')), line.AsSpan(at + number.Length));
    }

    (IReadOnlyList<TableColumn> Columns, int Top, int Head)? Columns(int i)
    {
        if (Wrapped(i) is var (wrapped, last))
            return (wrapped, i, last);
        if (TableColumn.Heads(_lines[i].Text) is { } heads)
            return i + 1 < _lines.Count && SamePage(i, i + 1) && TableColumn.Heads(_lines[i + 1].Text) is { } below && below.Count == heads.Count && IsHalf(heads, below)
                ? ([.. heads.Zip(below, (above, under) => under.Under(above))], i + 1, i + 1) : (heads, i, i);
        return TableColumn.Names(_lines[i].Text).FirstOrDefault(names => RowsUnder(i, names.Count)) is { } found ? (found, i, i) : null;
    }

    // The rows below have to have as many cells as were put together.
    (IReadOnlyList<TableColumn> Columns, int Head)? Wrapped(int i) =>
        WrappedHead.Read(_lines.Skip(i).TakeWhile((_, at) => SamePage(i, i + at)).Select(line => line.Text)) is var (columns, lines) && i + lines - 1 is var head
        && Enumerable.Range(head + 1, LinesUnderWrapped).Count(at => at < _lines.Count && SamePage(i, at) && TableRow.Read(_lines[at].Text, columns.Count) is { Name.Length: > 0 }) >= RowsUnderNames
            ? (columns, head) : null;

    // 令和６年度　令和７年度 over 当初　概算要求: one has the years, the other has not.
    static bool IsHalf(IReadOnlyList<TableColumn> above, IReadOnlyList<TableColumn> below) =>
        above.Any(column => column.Year is not null) && below.All(column => column.Year is null) && below.Any(column => column.Measure is not null);

    // Two rows right below, each with a number.
    bool RowsUnder(int head, int columns) =>
        head + RowsUnderNames < _lines.Count && SamePage(head, head + RowsUnderNames)
        && Enumerable.Range(head + 1, RowsUnderNames).All(i => TableRow.Read(_lines[i].Text, columns) is { Name.Length: > 0 } row && row.Cells.Any(cell => TableRow.ValueOf(cell.Text, null) is not null));

    void ReadRows(int top, int head, IReadOnlyList<TableColumn> columns)
    {
        var caption = TableCaption.Over(text, [.. _lines.Take(top + 1).Select(line => line.Span)], top);
        columns = caption.Year is { } now ? [.. columns.Select(column => column.YearsFromNow is { } shift ? column.InYear(now + shift) : column)] : columns;
        var lines = Lines(head, columns.Count);
        var table = new TableReader(text, columns, caption, new SourceSpan(_lines[top].Span.Start, _lines[head].Span.End));
        var ministries = Enumerable.Range(top, head - top + 1).Prepend(top - 1).Any(at => at >= 0 && TableRow.NamesMinistry(_lines[at].Text));
        foreach (var (i, row) in lines)
        {
            var (block, span, line) = _lines[i];
            if (row is null)
            {
                var below = lines.SkipWhile(other => other.Index <= i).TakeWhile(other => other.Row is not null).Select(other => other.Row?.Indent ?? 0).ToList();
                table.Head(span, line, IsName(line), below);
            }
            else if (table.Add(block, span, ministries ? row.WithMinistry() : row))
            {
                _taken.UnionWith(text.QuantitiesOf(block).Select(quantity => quantity.Span.Start).Where(start => span.Start <= start && start < span.End));
            }
        }

        _figures.AddRange(table.Figures);
        _totals.AddRange(table.Totals);
        _rows.AddRange(table.Rows);
    }

    // The rows of the table and the lines between them, up to the next table.
    List<(int Index, TableRow? Row)> Lines(int head, int columns)
    {
        List<(int Index, TableRow? Row)> lines = [];
        var last = 0;
        for (var i = head + 1; i < Math.Min(_lines.Count, head + MostRows) && i - Math.Max(last, head) <= MostLinesBetween + 1 && TableColumn.Heads(_lines[i].Text) is null; i++)
        {
            var row = TableRow.Read(_lines[i].Text, columns);
            // On the next page a table goes on only without a word between.
            if (row is null ? !SamePage(head, i) || Columns(i) is not null || (last > 0 && TableColumn.AreNamesAlone(_lines[i].Text)) : !SamePage(head, i) && last < i - 1)
                break;
            last = row is null ? last : i;
            lines.Add((i, row));
        }

        var grid = new TableGrid(lines.Select(line => line.Row).OfType<TableRow>());
        lines = lines.ConvertAll(line => line.Row is not null || TableRow.ReadSome(_lines[line.Index].Text, columns) is not { } some || grid.Place(some) is not { } placed ? line
            : (line.Index, some with { Cells = [.. placed.Select(cell => cell ?? TableRow.Empty)], IsPlaced = true }));
        return [.. lines.Take(lines.FindLastIndex(line => line.Row is not null) + 1)];
    }

    static bool IsName(string line) => line.Trim().Length <= 30 && line.AsSpan().IndexOfAny(NotInNames) < 0;

    bool SamePage(int a, int b) => text.PageOf(_lines[a].Span.End - 1) == text.PageOf(_lines[b].Span.End - 1);
}

/// <summary>The figures of all tables, where their numbers stand, and the sums that they state.</summary>
internal sealed record ColumnTablesResult(IReadOnlyList<Figure> Figures, IReadOnlySet<int> Taken)
{
    public IReadOnlyList<TableTotal> Totals { get; init; } = [];

    public IReadOnlyList<NamedRow> Rows { get; init; } = [];
}

/// <summary>Ａ　航路標識の更新: a row that notes under the table name by its letter.</summary>
internal sealed record NamedRow(string Letter, string Name, SourceSpan Span);

/// <summary>小計 or 合計 with the numbers above it that it is made of.</summary>
internal sealed record TableTotal(IReadOnlyList<Figure> Parts, Figure Total);
