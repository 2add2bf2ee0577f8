using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>PDF through pdftotext, a program of its own: whatever a file does to it stays outside this process.</summary>
internal static class PdfFile
{
    public const string Name = "pdf";

    // The mark may stand a little behind the start.
    private const int HeadBytes = 1024;

    public static ReadResult Read(byte[] bytes, string file, string printed, ReadOptions options)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, HeadBytes)).IndexOf("%PDF-"u8) < 0)
            return ReadResult.Refuse(FileRefusals.WrongContent(printed, "PDF"));
        if (FindProgram(options.PdfProgram) is not { } program)
            return ReadResult.Refuse(FileRefusals.NoPdfProgram(printed));
        // A copy, so that the text is that of the bytes just read, whatever happens to the file meanwhile.
        var folder = Directory.CreateTempSubdirectory("policybot-");
        try
        {
            var copy = Path.Combine(folder.FullName, "copy.pdf");
            File.WriteAllBytes(copy, bytes);
            return Convert(program, copy, file, printed, options);
        }
        catch (Win32Exception)
        {
            return ReadResult.Refuse(FileRefusals.NoPdfProgram(printed));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadResult Convert(string program, string copy, string file, string printed, ReadOptions options)
    {
        var limit = options.MaxText;
        var run = ProgramRun.Capture(program, ["-layout", "-enc", "UTF-8", "--", copy, "-"], options.PdfTime, limit);
        if (run.TimedOut)
            return ReadResult.Refuse(FileRefusals.PdfTooSlow(printed, options.PdfTime));
        if (run.Output is not { } output)
            return ReadResult.Refuse(FileRefusals.Unpacks(printed, "文字データ（バイト）", limit + 1L, limit));
        if (run.ExitCode != 0)
            return ReadResult.Refuse(FileRefusals.PdfFailed(printed, Reason(run)));
        var text = Encoding.UTF8.GetString(output);
        // A form feed ends each page, also the last.
        return ReadResult.Of(file, text.EndsWith('\f') ? text[..^1] : text, Name, []);
    }

    private static string Reason(ProgramRun run) => run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase)
        ? "パスワードで保護されています"
        : string.Create(CultureInfo.InvariantCulture, $"pdftotext の終了コード {run.ExitCode}");

    private static string? FindProgram(string name)
    {
        if (Path.IsPathRooted(name))
            return File.Exists(name) ? name : null;
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, name + extension))
            .FirstOrDefault(File.Exists);
    }
}
