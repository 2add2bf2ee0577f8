using System.Globalization;
using System.Xml;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings.Word;

/// <summary>How a run looks besides its font. Size in half points.</summary>
internal sealed record RunMarks(string? Strike = null, string? Underline = null, string? Color = null, int Size = 0)
{
    public static RunMarks None { get; } = new();
}

/// <summary>Paragraphs and runs of WordprocessingML, their properties in the order the schema asks for.</summary>
internal sealed class WordWriter(XmlWriter xml)
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("w", name, WordParts.Namespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString("w", attribute, WordParts.Namespace, value);
        }
    }

    public void End() => xml.WriteEndElement();

    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    public void Paragraph(string text, string? style = null, string? alignment = null, int size = 0)
    {
        Start("p");
        if (style is not null || alignment is not null)
        {
            Start("pPr");
            Optional("pStyle", style);
            Optional("jc", alignment);
            End();
        }

        Run(text, new RunMarks(Size: size));
        End();
    }

    public void Run(string text, RunMarks? marks = null)
    {
        Start("r");
        WriteMarks(marks ?? RunMarks.None);
        var lines = Printable.Of(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                Empty("br");
            }

            Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(lines[i]);
            End();
        }

        End();
    }

    void WriteMarks(RunMarks marks)
    {
        if (marks == RunMarks.None)
        {
            return;
        }

        Start("rPr");
        if (marks.Strike is { } strike)
        {
            Empty(strike);
        }

        Optional("color", marks.Color);
        Optional("sz", marks.Size > 0 ? Number(marks.Size) : null);
        Optional("u", marks.Underline);
        End();
    }

    void Optional(string name, string? value)
    {
        if (value is not null)
        {
            Empty(name, ("val", value));
        }
    }
}
