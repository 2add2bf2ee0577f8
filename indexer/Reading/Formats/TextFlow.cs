using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>Writes what a reader sees of a marked-up document: lines, pages, and tables one row a line.</summary>
internal sealed class TextFlow
{
    // Deeper tables are a page layout, or an attack: their cells become plain lines.
    private const int MaxTables = 32;

    private readonly StringBuilder _page = new();
    private readonly Stack<TextTable> _tables = new();
    private int _flatTables;
    private bool _pageBreak;

    public int Length => _page.Length + _tables.Sum(table => table.Length);

    public bool AtLineStart => Current is not { Length: > 0 } text || text[^1] is '\n' or '\f';

    public bool EndsWithSpace => Current is { Length: > 0 } text && text[^1] == ' ';

    private StringBuilder Current => _tables.FirstOrDefault(table => table.Open is not null)?.Open ?? _page;

    public void Write(string text)
    {
        var current = Current;
        if (_pageBreak && current == _page && AtLineStart)
        {
            _page.Append('\f');
            _pageBreak = false;
        }

        current.Append(text);
    }

    public void NewLine() => Current.Append('\n');

    public void EndLine()
    {
        if (!AtLineStart)
            NewLine();
    }

    public void BlankLine()
    {
        EndLine();
        if (Current is { Length: > 1 } text && text[^2] != '\n')
            NewLine();
    }

    /// <summary>The next line that starts is the first of a page.</summary>
    public void BreakPage() => _pageBreak = _page.Length > 0;

    /// <summary>What stands here needs its own lines even in a row of several cells.</summary>
    public void KeepLines()
    {
        if (_tables.TryPeek(out var table))
            table.KeepsLines = true;
    }

    public void StartTable()
    {
        EndLine();
        KeepLines();
        if (_tables.Count < MaxTables)
            _tables.Push(new TextTable());
        else
            _flatTables++;
    }

    public void StartRow()
    {
        if (_flatTables > 0)
            EndLine();
        else
            EndRow();
    }

    public void StartCell()
    {
        if (_flatTables == 0 && _tables.TryPeek(out var table))
            table.OpenCell();
        else
            EndLine();
    }

    public void EndCell()
    {
        if (_flatTables == 0 && _tables.TryPeek(out var table))
            table.Open = null;
    }

    public void EndRow()
    {
        if (_flatTables > 0 || !_tables.TryPeek(out var table) || table.TakeRow() is not { Length: > 0 } row)
            return;
        EndLine();
        Write(row);
        NewLine();
    }

    public void EndTable()
    {
        if (_flatTables > 0)
        {
            EndLine();
            _flatTables--;
            return;
        }

        EndRow();
        _tables.TryPop(out _);
    }

    public string Finish()
    {
        _flatTables = 0;
        while (_tables.Count > 0)
            EndTable();
        EndLine();
        while (_page is [.., '\n', '\n'])
            _page.Length--;
        return _page.ToString();
    }
}
