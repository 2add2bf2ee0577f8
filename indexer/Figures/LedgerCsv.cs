using System.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A table as CSV with a byte order mark, so that Excel reads it as UTF-8.</summary>
internal static class LedgerCsv
{
    public static string Write(IEnumerable<IReadOnlyList<LedgerCell>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        text.AppendJoin(',', LedgerTable.Header).Append("\r\n");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    // A text that starts like a formula would be run by a spreadsheet.
    static string Field(LedgerCell cell)
    {
        if (cell.Number is not null)
            return cell.Text;
        var text = cell.Text.Length > 0 && cell.Text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell.Text : cell.Text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
