using PolicyBot.Indexer.Reading.Encodings;
using PolicyBot.Indexer.Reading.Formats;

namespace PolicyBot.Indexer.Reading;

/// <summary>A file → its text, or the one sentence that says why not. Never throws for what a file may be.</summary>
internal static class FileReader
{
    public static ReadResult Read(string path, ReadOptions options)
    {
        var file = options.Root is { } root ? SeedFolder.NameIn(root, path) : Path.GetFileName(path);
        var printed = PrintedName.Of(file.Length > 0 ? file : path);
        if (CheckEntry(path, printed, options) is { } refused)
            return ReadResult.Refuse(refused);
        try
        {
            return ReadFile(path, file, printed, options);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return ReadResult.Refuse(FileRefusals.Changing(printed));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ReadResult.Refuse(FileRefusals.Unreadable(printed));
        }
    }

    private static Refusal? CheckEntry(string path, string printed, ReadOptions options) =>
        FileEntry.KindOf(path) switch
        {
            EntryKind.Missing => FileRefusals.Missing(printed),
            EntryKind.Unreadable => FileRefusals.Unreadable(printed),
            EntryKind.File => options.Root is { } root && !SeedFolder.IsInside(root, path) ? FileRefusals.LeavesRoot(printed) : null,
            var other => FileRefusals.NotAFile(printed, other),
        };

    private static ReadResult ReadFile(string path, string file, string printed, ReadOptions options)
    {
        // A sparse file of a gigabyte is refused by its length, unread.
        var length = new FileInfo(FileEntry.RealPath(path) ?? path).Length;
        if (length > options.MaxBytes)
            return ReadResult.Refuse(FileRefusals.TooLarge(printed, length, options.MaxBytes));
        if (SteadyFile.Read(path, name => SteadyFile.ReadAll(name, options.MaxBytes)) is not { } bytes)
            return ReadResult.Refuse(FileRefusals.Changing(printed));
        if (bytes.Length == 0)
            return ReadResult.Refuse(FileRefusals.Empty(printed));
        return CheckText(Extract(path, bytes, file, printed, options), printed, options);
    }

    private static ReadResult Extract(string path, byte[] bytes, string file, string printed, ReadOptions options) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DOCX" => DocxFile.Read(bytes, file, printed, options),
            ".PDF" => PdfFile.Read(bytes, file, printed, options),
            ".HTML" or ".HTM" => HtmlFile.Read(bytes, file, printed, options),
            _ => Decode(bytes, file, printed, options),
        };

    private static ReadResult Decode(byte[] bytes, string file, string printed, ReadOptions options)
    {
        var decoded = TextDecoding.Decode(bytes, printed, options.Encoding, options.Lenient);
        return decoded.Text is { } text
            ? ReadResult.Of(file, text, decoded.Encoding, decoded.Damage)
            : new ReadResult(null, decoded.Refused);
    }

    private static ReadResult CheckText(ReadResult result, string printed, ReadOptions options)
    {
        if (result.Source is not { Text: var text } source)
            return result;
        if (!text.Any(IsVisible))
            return ReadResult.Refuse(source.Encoding == PdfFile.Name ? FileRefusals.EmptyPdf(printed) : FileRefusals.Empty(printed));
        return LineLength.FindTooLong(text, options.MaxLine) is { } line
            ? ReadResult.Refuse(FileRefusals.LongLine(printed, line.Number, line.Length, options.MaxLine))
            : result;
    }

    // A byte order mark or a zero-width space is nothing to read either.
    private static bool IsVisible(char c) => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B');
}
