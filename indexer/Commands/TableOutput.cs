using System.CommandLine;
using System.Text;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Renderings;

namespace PolicyBot.Indexer.Commands;

/// <summary>An old/new table in the form that was asked for: on the terminal, or to a file.</summary>
internal sealed class TableOutput
{
    readonly Option<ChangesFormat> _format = new("--format") { Description = "text, markdown, json, html or docx.", DefaultValueFactory = _ => ChangesFormat.Text };

    readonly Option<string?> _out = new("--out") { Description = "File to write to; needed for docx." };

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_out);
    }

    public ChangesFormat FormatOf(ParseResult parsed) => parsed.GetValue(_format);

    public string? FileOf(ParseResult parsed) => parsed.GetValue(_out);

    /// <summary>What has one form only, such as a summary.</summary>
    public int WriteText(string text, ParseResult parsed, Output output)
    {
        if (parsed.GetValue(_format) != ChangesFormat.Text)
        {
            output.Remarks.WriteLine("A summary is text; the sentences of all changes are in --format json too.");
            return ExitCodes.Usage;
        }

        if (parsed.GetValue(_out) is { } file)
        {
            return OutputFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)), output);
        }

        output.Results.Write(text);
        return ExitCodes.Done;
    }

    public int Write(ChangeTable table, ParseResult parsed, Output output)
    {
        var format = parsed.GetValue(_format);
        var file = parsed.GetValue(_out);
        if (file is not null)
        {
            return OutputFile.Write(file, stream => stream.Write(Bytes(table, format)), output);
        }

        if (format == ChangesFormat.Docx)
        {
            output.Remarks.WriteLine("A .docx is written to a file: name one with --out.");
            return ExitCodes.Usage;
        }

        if (format == ChangesFormat.Text && output.Terminal is { } terminal)
        {
            ChangesText.Write(table, terminal, isPiped: false);
        }
        else
        {
            output.Results.Write(ChangesText.Write(table, format));
        }

        return ExitCodes.Done;
    }

    static byte[] Bytes(ChangeTable table, ChangesFormat format) =>
        format == ChangesFormat.Docx ? ChangesText.WriteFile(table) : Encoding.UTF8.GetBytes(ChangesText.Write(table, format));
}
