using System.Globalization;
using System.IO.Compression;
using System.Xml;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading.Formats;

internal static class DocxFile
{
    private const string Name = "docx";

    public static ReadResult Read(byte[] bytes, string file, string printed, ReadOptions options)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
            return ReadResult.Refuse(FileRefusals.LockedOffice(printed));
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return ReadResult.Refuse(FileRefusals.WrongContent(printed, "Word 文書（.docx）"));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return DocxPackage.FindBomb(archive, printed, bytes.Length) is { } bomb
                ? ReadResult.Refuse(bomb)
                : ReadPackage(new DocxPackage(archive), file, printed, options);
        }
        catch (UnpackedTooMuchException large)
        {
            return ReadResult.Refuse(FileRefusals.Unpacks(printed, "一つの部分の大きさ（バイト）", large.Limit + 1, large.Limit));
        }
        catch (XmlException error)
        {
            return ReadResult.Refuse(FileRefusals.Broken(printed, Name, string.Create(
                CultureInfo.InvariantCulture, $"XML の {error.LineNumber} 行 {error.LinePosition} 文字目に誤りか、許されない宣言")));
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return ReadResult.Refuse(FileRefusals.Broken(printed, Name, "圧縮ファイルが壊れています"));
        }
    }

    private static ReadResult ReadPackage(DocxPackage package, string file, string printed, ReadOptions options)
    {
        using var document = package.OpenDocument();
        if (document is null)
            return ReadResult.Refuse(FileRefusals.Broken(printed, Name, "本文 word/document.xml がありません"));
        var styles = DocxStyles.From(package.Load("styles.xml"));
        var lists = new DocxLists(package.Load("numbering.xml"), styles);
        var body = new DocxBody(styles, lists, options.MaxText);
        if (!body.Read(document))
            return ReadResult.Refuse(FileRefusals.TooMuchText(printed, options.MaxText));
        var notes = new DocxNotes(styles, lists, options.MaxText);
        notes.Add(package.Open("footnotes.xml"));
        notes.Add(package.Open("endnotes.xml"));
        var text = body.Finish() + notes.Print(body.References);
        return ReadResult.Of(file, text, Name, [.. Findings(body)]);
    }

    private static IEnumerable<Finding> Findings(DocxBody body)
    {
        if (body.Inserted + body.Deleted > 0)
            yield return new("trackedChanges", string.Create(CultureInfo.InvariantCulture,
                $"変更履歴があります。挿入 {body.Inserted} か所は本文として読み、削除 {body.Deleted} か所は除きました。"), []);
        if (body.Hidden > 0)
            yield return new("hiddenText", string.Create(CultureInfo.InvariantCulture,
                $"隠し文字が {body.Hidden} か所あり、印刷されないため除きました。"), []);
    }
}
