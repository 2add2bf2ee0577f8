using System.CommandLine;
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

    public int Write(ChangeTable table, ParseResult parsed, Output output)
    {
        var format = parsed.GetValue(_format);
        var file = parsed.GetValue(_out);
        if (file is not null)
        {
            return WriteFile(table, format, file, output);
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

    static int WriteFile(ChangeTable table, ChangesFormat format, string file, Output output)
    {
        try
        {
            if (format == ChangesFormat.Docx)
            {
                File.WriteAllBytes(file, ChangesText.WriteFile(table));
            }
            else
            {
                File.WriteAllText(file, ChangesText.Write(table, format));
            }

            return ExitCodes.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            output.Remarks.WriteLine($"PB-OUT-001 {file}：書き込めません。場所と権限、空き容量を確かめてください。");
            return ExitCodes.DiskOrMemory;
        }
    }
}
