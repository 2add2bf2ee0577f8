using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>The parts of a .docx, opened only within limits. Nothing is written to disk and nothing packed inside is unpacked again.</summary>
internal sealed class DocxPackage(ZipArchive archive)
{
    private const int MaxEntries = 10_000;
    private const long MaxTotal = 512 * 1024 * 1024;
    private const long MaxPart = 128 * 1024 * 1024;
    private const long MaxTablePart = 8 * 1024 * 1024;

    // Text with its markup packs to a twentieth or so; a bomb to a thousandth.
    private const long MaxRatio = 200;
    private const long RatioMatters = 16 * 1024 * 1024;

    public static Refusal? FindBomb(ZipArchive archive, string printed, long packed)
    {
        if (archive.Entries.Count > MaxEntries)
            return FileRefusals.Unpacks(printed, "項目の数", archive.Entries.Count, MaxEntries);
        var total = archive.Entries.Aggregate(0L, (sum, entry) => Math.Min(sum, MaxTotal) + Math.Max(0, entry.Length));
        if (total > MaxTotal)
            return FileRefusals.Unpacks(printed, "大きさ（バイト）", total, MaxTotal);
        return total > RatioMatters && total / packed > MaxRatio
            ? FileRefusals.Unpacks(printed, "元の大きさとの比", total / packed, MaxRatio)
            : null;
    }

    /// <summary>The text itself: word/document.xml, or word/document2.xml of some producers.</summary>
    public XmlReader? OpenDocument() => Open(entry => Name(entry) == "WORD/DOCUMENT.XML")
        ?? Open(entry => Name(entry).StartsWith("WORD/DOCUMENT", StringComparison.Ordinal) && Name(entry).EndsWith(".XML", StringComparison.Ordinal));

    public XmlReader? Open(string part) => Open(entry => Name(entry) == $"WORD/{part.ToUpperInvariant()}");

    /// <summary>A small part as a tree: styles, numbering.</summary>
    public XElement? Load(string part)
    {
        using var reader = Open(entry => Name(entry) == $"WORD/{part.ToUpperInvariant()}", MaxTablePart);
        return reader is null ? null : XElement.Load(reader);
    }

    private XmlReader? Open(Func<ZipArchiveEntry, bool> wanted, long limit = MaxPart) =>
        archive.Entries.FirstOrDefault(wanted) is { } entry
            ? XmlReader.Create(new LimitedStream(entry.Open(), limit), Strict(limit))
            : null;

    private static string Name(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/').ToUpperInvariant();

    private static XmlReaderSettings Strict(long limit) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };
}
