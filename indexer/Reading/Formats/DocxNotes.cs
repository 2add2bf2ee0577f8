using System.Globalization;
using System.Xml;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>Footnotes and endnotes, printed behind the text as （※１）-like lines in the order the text refers to them.</summary>
internal sealed class DocxNotes(DocxStyles styles, DocxLists lists, int maxText)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"（※{number}）");

    public void Add(XmlReader? part)
    {
        using (part)
        {
            while (part is not null && part.Read())
            {
                if (part is { NodeType: XmlNodeType.Element, LocalName: "footnote" or "endnote" })
                    AddNote(part);
            }
        }
    }

    public string Print(IReadOnlyList<string> references)
    {
        var lines = references.Select((key, index) => _texts.TryGetValue(key, out var text) ? $"{Mark(index + 1)}{text}\n" : "");
        return string.Concat(lines.Where(line => line.Length > 0).Prepend(references.Count > 0 ? "\n" : ""));
    }

    private void AddNote(XmlReader part)
    {
        var key = $"{part.LocalName}{part.GetAttribute("id", part.NamespaceURI)}";
        var separator = part.GetAttribute("type", part.NamespaceURI) is not (null or "normal");
        using var note = part.ReadSubtree();
        var body = new DocxBody(styles, lists, maxText);
        if (body.Read(note) && !separator)
            _texts[key] = string.Join(' ', body.Finish().Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
