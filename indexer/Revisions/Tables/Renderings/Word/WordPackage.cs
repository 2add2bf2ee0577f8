using System.IO.Compression;
using System.Text;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings.Word;

/// <summary>The table as a .docx: the parts that a word processor asks for, zipped. The same table gives the same bytes.</summary>
internal static class WordPackage
{
    // The earliest time a ZIP archive can hold.
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ChangeTable table)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", WordParts.ContentTypes);
            Add(archive, "_rels/.rels", WordParts.PackageRelationships);
            Add(archive, "word/_rels/document.xml.rels", WordParts.DocumentRelationships);
            Add(archive, "word/styles.xml", WordParts.Styles);
            Add(archive, "word/fontTable.xml", WordParts.Fonts);
            Add(archive, "word/footer1.xml", WordParts.Footer);
            using var document = Open(archive, "word/document.xml");
            WordDocument.Write(document, table);
        }

        return bytes.ToArray();
    }

    static void Add(ZipArchive archive, string name, string content)
    {
        using var part = Open(archive, name);
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
