using System.IO.Compression;
using System.Text;

namespace PolicyBot.Tests.Support;

/// <summary>Builds .docx bytes out of raw parts.</summary>
internal static class Docx
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    public static byte[] Of(string body, string? numbering = null, string? styles = null, string? footnotes = null) => Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"),
        .. Part("numbering", numbering),
        .. Part("styles", styles),
        .. Part("footnotes", footnotes),
    ]);

    public static byte[] Zip(params (string Name, string Text)[] parts) => Pack([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text)))]);

    public static byte[] Pack(params (string Name, byte[] Bytes)[] parts)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Listed(int list, int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Level(int level, string format, string pattern, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{pattern}\"/></w:lvl>";

    public static string List(int pattern, string levels) => $"<w:abstractNum w:abstractNumId=\"{pattern}\">{levels}</w:abstractNum>";

    public static string Num(int id, int pattern, string more = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{pattern}\"/>{more}</w:num>";

    private static (string, string)[] Part(string name, string? content) =>
        content is null ? [] : [($"word/{name}.xml", $"<w:{name} {Namespaces}>{content}</w:{name}>")];
}
