using System.Text;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>
/// Markdown with ins and del: ** between Japanese brackets is not read as bold (CommonMark's flanking rule), and the
/// usual renderers keep these two tags.
/// </summary>
internal static class MarkdownTable
{
    public static string Write(ChangeTable table)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(TableNotes.Title(table))).Append("\n\n").Append(TableNotes.Counts(table)).Append('\n');
        foreach (var line in TableNotes.Branch(table))
        {
            text.Append('\n').Append(Escaped(line)).Append('\n');
        }

        foreach (var section in table.Sections)
        {
            text.Append("\n## ").Append(Escaped(TableNotes.Heading(section))).Append("\n\n");
            text.Append("| ").Append(Escaped(table.NewHeading)).Append(" | ").Append(Escaped(table.OldHeading)).Append(" | 備考 |\n| --- | --- | --- |\n");
            foreach (var cells in RowCells.Of(section))
            {
                text.Append("| ").Append(Marked(cells.New)).Append(" | ").Append(Marked(cells.Old)).Append(" | ")
                    .AppendJoin("<br>", cells.Remarks.Select(Escaped)).Append(" |\n");
            }
        }

        foreach (var (heading, lines) in TableNotes.Below(table))
        {
            text.Append("\n## ").Append(heading).Append("\n\n");
            foreach (var line in lines)
            {
                text.Append("- ").Append(Escaped(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    static string Marked(Cell cell) => cell.IsEmpty ? cell.WhenEmpty : string.Concat(cell.Runs.Select(Marked));

    static string Marked(DiffRun run) => run.Kind switch
    {
        RunKind.Inserted => $"<ins>{Escaped(run.Text)}</ins>",
        RunKind.Deleted => $"<del>{Escaped(run.Text)}</del>",
        RunKind.MovedHere => $"<ins>〔移動〕{Escaped(run.Text)}</ins>",
        RunKind.MovedAway => $"<del>〔移動〕{Escaped(run.Text)}</del>",
        _ => Escaped(run.Text),
    };

    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Printable.Of(text))
        {
            _ = c switch
            {
                '\n' => escaped.Append("<br>"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '|' or '\\' or '`' or '*' or '_' or '~' or '[' or ']' or '#' or '!' or '$' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
