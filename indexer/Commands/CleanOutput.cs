using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables.Renderings;

namespace PolicyBot.Indexer.Commands;

/// <summary>
/// The clean text: to a file or to the results. As text, what was applied and which labels changed goes beside it: to
/// the results where the text goes to a file, else to the remarks. As JSON all of it is one object.
/// </summary>
internal sealed class CleanOutput(Output output)
{
    public int Write(PolicyDocument document, BranchChoice choice, ChangesFormat format, string? file)
    {
        if (format is not (ChangesFormat.Text or ChangesFormat.Json))
        {
            output.Remarks.WriteLine($"The clean text has no form {ContractJson.Name(format)}: use --format text or --format json.");
            return ExitCodes.Usage;
        }

        var revised = RevisedText.Apply(document, document.RevisionNotes, choice, leaveOutNotes: true);
        var text = format == ChangesFormat.Json ? CleanJson.Write(document, revised) + "\n" : revised.Text;
        if (file is null)
        {
            output.Results.Write(text);
        }
        else if (OutputFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)), output) is var code and not ExitCodes.Done)
        {
            return code;
        }

        if (format == ChangesFormat.Text)
        {
            (file is null ? output.Remarks : output.Results).Write(CleanText.Report(document, revised));
        }

        return ExitCodes.Done;
    }
}
