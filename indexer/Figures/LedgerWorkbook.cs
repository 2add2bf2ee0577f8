using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PolicyBot.Indexer.Figures;

/// <summary>A table as an .xlsx workbook of one sheet: numbers as numbers, texts inline.</summary>
internal static class LedgerWorkbook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    const string Package = "http://schemas.openxmlformats.org/package/2006/";

    const int LongestText = 32767;

    // The same table gives the same bytes.
    static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IEnumerable<IReadOnlyList<LedgerCell>> rows)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Part(archive, "[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="数値" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        using var sheet = Entry(archive, "xl/worksheets/sheet1.xml");
        WriteSheet(sheet, rows);
    }

    static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return entry.Open();
    }

    static void Part(ZipArchive archive, string name, string xml)
    {
        using var stream = Entry(archive, name);
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }

    static void WriteSheet(Stream stream, IEnumerable<IReadOnlyList<LedgerCell>> rows)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, 1, [.. LedgerTable.Header.Select(title => new LedgerCell(title))]);
        var number = 1;
        foreach (var row in rows)
            WriteRow(xml, ++number, row);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteRow(XmlWriter xml, int number, IReadOnlyList<LedgerCell> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
            WriteCell(xml, $"{(char)('A' + i)}{number}", cells[i]);
        xml.WriteEndElement();
    }

    static void WriteCell(XmlWriter xml, string place, LedgerCell cell)
    {
        if (cell.Text.Length == 0)
            return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (cell.Number is not null)
        {
            xml.WriteElementString("v", Main, cell.Text);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, Readable(cell.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>XML has no place for control characters and halves of pairs, and Excel for more than 32,767 characters.</summary>
    static string Readable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is 9 or 10 or 13 or >= 32 && rune.Value is not (0xFFFE or 0xFFFF)).Take(LongestText / 2));
}
