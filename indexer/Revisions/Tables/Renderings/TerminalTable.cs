using System.Globalization;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using Spectre.Console;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>For a screen: three columns, new words green and underlined, old ones red and struck through, moved ones blue.</summary>
internal static class TerminalTable
{
    static readonly Style Quiet = new(Color.Grey);

    public static void Write(IAnsiConsole console, ChangeTable table)
    {
        console.Write(new Paragraph(Printable.Of(TableNotes.Title(table)) + "\n", new Style(decoration: Decoration.Bold)));
        console.Write(new Paragraph(string.Concat(TableNotes.Branch(table).Prepend(TableNotes.Counts(table)).Select(line => Printable.Of(line) + "\n")) + "\n"));
        foreach (var section in table.Sections)
        {
            console.Write(new Paragraph(Printable.Of(TableNotes.Heading(section)) + "\n", new Style(decoration: Decoration.Bold)));
            console.Write(Grid(table, section, Math.Max(8, (console.Profile.Width - 10) / 5)));
        }

        foreach (var (heading, lines) in TableNotes.Below(table))
        {
            console.Write(new Paragraph($"\n{heading}（{lines.Count}）\n", new Style(decoration: Decoration.Bold)));
            foreach (var line in lines)
            {
                console.Write(Wrapped($"  {Printable.Of(line)}\n"));
            }
        }
    }

    static Paragraph Wrapped(string text) =>
        Words(text).Aggregate(new Paragraph(), (paragraph, word) => paragraph.Append(word, Style.Plain));

    static Table Grid(ChangeTable table, ChangeSection section, int share)
    {
        var grid = new Table { ShowRowSeparators = true, Border = TableBorder.Rounded, Expand = true };
        grid.AddColumn(Column(table.NewHeading, 2 * share)).AddColumn(Column(table.OldHeading, 2 * share)).AddColumn(Column("備考", share));
        foreach (var cells in RowCells.Of(section))
        {
            grid.AddRow(Marked(cells.New), Marked(cells.Old), Marked(new Cell([new DiffRun(RunKind.Equal, string.Join('\n', cells.Remarks))], "")));
        }

        return grid;
    }

    static TableColumn Column(string heading, int width) => new(new Paragraph(heading)) { Width = width };

    static Paragraph Marked(Cell cell)
    {
        var paragraph = new Paragraph();
        if (cell.IsEmpty)
        {
            return paragraph.Append(cell.WhenEmpty, Quiet);
        }

        foreach (var run in cell.Runs)
        {
            foreach (var word in Words(Printable.Of(run.Text)))
            {
                paragraph.Append(word, StyleOf(run.Kind));
            }
        }

        return paragraph;
    }

    /// <summary>Spectre breaks lines between the pieces it is given: Latin words stay whole, Japanese breaks anywhere.</summary>
    static IEnumerable<string> Words(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + StringInfo.GetNextTextElementLength(text, start);
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetterOrDigit(text[end - 1]))
            {
                end += StringInfo.GetNextTextElementLength(text, end);
            }

            yield return text[start..end];
        }
    }

    static Style StyleOf(RunKind kind) => kind switch
    {
        RunKind.Inserted => new Style(Color.Green, decoration: Decoration.Underline),
        RunKind.Deleted => new Style(Color.Red, decoration: Decoration.Strikethrough),
        RunKind.MovedHere => new Style(Color.Blue, decoration: Decoration.Underline),
        RunKind.MovedAway => new Style(Color.Blue, decoration: Decoration.Strikethrough),
        _ => Style.Plain,
    };
}
