using System.Text;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>For a pipe or a file: no colours, what changed in brackets: 【＋…】 new, 【－…】 gone, 【移…】 moved.</summary>
internal static class PlainTable
{
    public static string Write(ChangeTable table)
    {
        var text = new StringBuilder();
        text.Append(Printable.Of(TableNotes.Title(table))).Append('\n').Append(TableNotes.Counts(table)).Append('\n');
        foreach (var line in TableNotes.Branch(table))
        {
            text.Append(Printable.Of(line)).Append('\n');
        }

        text.Append(table.Sections.Count == 0 ? "" : "記号：【＋加わる文字】【－なくなる文字】【移＋移って来る文字】【移－移って行く文字】\n");
        foreach (var section in table.Sections)
        {
            text.Append('\n').Append("■ ").Append(Printable.Of(TableNotes.Heading(section))).Append('\n');
            foreach (var cells in RowCells.Of(section))
            {
                WriteRow(text, table, cells);
            }
        }

        foreach (var (heading, lines) in TableNotes.Below(table))
        {
            text.Append('\n').Append("■ ").Append(heading).Append('（').Append(lines.Count).Append("）\n");
            foreach (var line in lines)
            {
                text.Append("  ").Append(Printable.Of(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    static void WriteRow(StringBuilder text, ChangeTable table, RowCells cells)
    {
        text.Append('\n').Append("  ◇ ").Append(Printable.Of(string.Join("　", cells.Heading))).Append('\n');
        WriteCell(text, table.NewHeading, Marked(cells.New));
        WriteCell(text, table.OldHeading, Marked(cells.Old));
        foreach (var remark in cells.Others)
        {
            WriteCell(text, "備考", Printable.Of(remark));
        }
    }

    static void WriteCell(StringBuilder text, string heading, string content) =>
        text.Append("    ").Append(heading).Append("： ").Append(content.Replace("\n", "\n      ", StringComparison.Ordinal)).Append('\n');

    static string Marked(Cell cell) => cell.IsEmpty ? cell.WhenEmpty : string.Concat(cell.Runs.Select(Marked));

    static string Marked(DiffRun run) => run.Kind switch
    {
        // A line that ends here or does not says enough by itself.
        _ when run.Text.AsSpan().Trim('\n').IsEmpty => run.Text,
        RunKind.Inserted => $"【＋{Printable.Of(run.Text)}】",
        RunKind.Deleted => $"【－{Printable.Of(run.Text)}】",
        RunKind.MovedHere => $"【移＋{Printable.Of(run.Text)}】",
        RunKind.MovedAway => $"【移－{Printable.Of(run.Text)}】",
        _ => Printable.Of(run.Text),
    };
}
