using PolicyBot.Indexer.Revisions.Tables.Renderings.Word;
using Spectre.Console;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

internal enum ChangesFormat
{
    Text,
    Markdown,
    Json,
    Html,
    Docx,
}

/// <summary>A table in the form somebody asked for.</summary>
internal static class ChangesText
{
    public static string Write(ChangeTable table, ChangesFormat format) => format switch
    {
        ChangesFormat.Text => PlainTable.Write(table),
        ChangesFormat.Markdown => MarkdownTable.Write(table),
        ChangesFormat.Json => JsonTable.Write(table) + "\n",
        ChangesFormat.Html => HtmlTable.Write(table),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A .docx is a file, not a text: use WriteFile."),
    };

    public static byte[] WriteFile(ChangeTable table) => WordPackage.Write(table);

    /// <summary>Columns and colours on a screen, marks in brackets where the output is piped.</summary>
    public static void Write(ChangeTable table, IAnsiConsole console, bool isPiped)
    {
        if (isPiped)
        {
            console.Profile.Out.Writer.Write(PlainTable.Write(table));
            return;
        }

        TerminalTable.Write(console, table);
    }
}
