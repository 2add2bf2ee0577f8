using System.Globalization;
using System.Xml.Linq;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>WordprocessingML by local names: its transitional and its strict namespace say the same.</summary>
internal static class OfficeXml
{
    public static IEnumerable<XElement> All(this XElement? parent, string name) =>
        parent?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static XElement? One(this XElement? parent, string name) => parent.All(name).FirstOrDefault();

    public static string? Attr(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    public static string? Val(this XElement? element) => element.Attr("val");

    public static int? Int(this XElement? element) => ToInt(element.Val());

    public static int? ToInt(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>w:vanish is on by being there; w:val="0" takes it back.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");
}
