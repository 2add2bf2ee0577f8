using System.Xml.Linq;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>What a paragraph style brings along: a list to number by, and whether it is a heading.</summary>
internal sealed record DocxStyle(string? BasedOn, int? List, int? Level, bool IsHeading);

internal sealed class DocxStyles
{
    private const int MaxChain = 16;

    private readonly Dictionary<string, DocxStyle> _styles = new(StringComparer.Ordinal);

    public string? Default { get; private init; }

    public static DocxStyles From(XElement? root)
    {
        var paragraphs = root.All("style").Where(style => style.Attr("type") is null or "paragraph" or "numbering").ToList();
        var styles = new DocxStyles
        {
            Default = paragraphs.Find(style => style.Attr("default") is "1" or "true" && style.Attr("type") == "paragraph")?.Attr("styleId"),
        };
        foreach (var style in paragraphs)
            styles._styles.TryAdd(style.Attr("styleId") ?? "", Of(style));
        return styles;
    }

    /// <summary>The style with what it inherits filled in.</summary>
    public DocxStyle Find(string? id)
    {
        var found = new DocxStyle(id ?? Default, null, null, false);
        for (var link = 0; link < MaxChain && found.BasedOn is { } parent && _styles.TryGetValue(parent, out var style); link++)
            found = new(style.BasedOn, found.List ?? style.List, found.Level ?? style.Level, found.IsHeading || style.IsHeading);
        return found;
    }

    private static DocxStyle Of(XElement style)
    {
        var properties = style.One("pPr");
        var numbering = properties.One("numPr");
        var name = style.One("name").Val() ?? "";
        var heading = properties.One("outlineLvl") is not null || name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name is "Title";
        return new(style.One("basedOn").Val(), numbering.One("numId").Int(), numbering.One("ilvl").Int(), heading);
    }
}
