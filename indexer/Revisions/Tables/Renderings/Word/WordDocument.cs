using System.Text;
using System.Xml;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings.Word;

/// <summary>word/document.xml: title, a table for each section, the lists below, on landscape A4.</summary>
internal static class WordDocument
{
    static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    public static void Write(Stream stream, ChangeTable table)
    {
        using var xml = XmlWriter.Create(stream, Settings);
        var word = new WordWriter(xml);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", "document", WordParts.Namespace);
        word.Start("body");
        word.Paragraph(TableNotes.Title(table), "Title");
        foreach (var line in TableNotes.Branch(table).Prepend(TableNotes.Counts(table)))
        {
            word.Paragraph(line);
        }

        foreach (var section in table.Sections)
        {
            word.Paragraph(TableNotes.Heading(section), "Heading1");
            WordTable.Write(word, table, section);
        }

        foreach (var (heading, lines) in TableNotes.Below(table))
        {
            word.Paragraph(heading, "Heading1");
            foreach (var line in lines)
            {
                word.Paragraph(line);
            }
        }

        WritePage(word, xml);
        word.End();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    static void WritePage(WordWriter word, XmlWriter xml)
    {
        word.Start("sectPr");
        word.Start("footerReference", ("type", "default"));
        xml.WriteAttributeString("r", "id", WordParts.RelationshipNamespace, "rId3");
        word.End();
        word.Empty("pgSz", ("w", "16838"), ("h", "11906"), ("orient", "landscape"));
        word.Empty("pgMar", ("top", "1134"), ("right", "1134"), ("bottom", "1134"), ("left", "1134"), ("header", "567"), ("footer", "567"), ("gutter", "0"));
        word.End();
    }
}
