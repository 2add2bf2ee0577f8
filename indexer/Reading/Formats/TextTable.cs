using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>The row that is being read of a table.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly List<StringBuilder> _cells = [];

    public StringBuilder? Open { get; set; }

    public bool KeepsLines { get; set; }

    public int Length => _cells.Sum(cell => cell.Length);

    public void OpenCell() => _cells.Add(Open = new StringBuilder());

    /// <summary>Cells side by side on one line. A row of one cell, or around other tables or headings, is layout and keeps its lines.</summary>
    public string TakeRow()
    {
        var cells = _cells.ConvertAll(cell => cell.ToString().Trim('\n', '\r', ' ', '\t'));
        var layout = KeepsLines || cells.Count == 1;
        (Open, KeepsLines) = (null, false);
        _cells.Clear();
        return layout
            ? string.Join('\n', cells.Where(cell => cell.Length > 0))
            : string.Join(Gap, cells.Select(OnOneLine)).TrimEnd();
    }

    private static string OnOneLine(string cell) => string.Join(
        ' ', cell.Split(['\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
