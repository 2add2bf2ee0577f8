using System.Globalization;
using System.Xml;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>word/document.xml (or a note) → text. One pass without recursion, so that depth costs nothing.</summary>
internal sealed class DocxBody(DocxStyles styles, DocxLists lists, int maxText)
{
    // Deleted or moved text, the old form of changed properties, the second rendering of a drawing, readings of ruby.
    private static readonly HashSet<string> Skipped =
        ["del", "moveFrom", "pPrChange", "rPrChange", "sectPr", "Fallback", "rt", "tblPrChange", "trPrChange", "tcPrChange", "sdtPr"];

    private readonly TextFlow _flow = new();
    private readonly Stack<DocxParagraph> _open = new();
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);
    private int _skipTo = -1;
    private bool _inText;
    private bool _inRowProperties;

    /// <summary>The notes in the order the text refers to them.</summary>
    public IReadOnlyList<string> References => [.. _references.OrderBy(note => note.Value).Select(note => note.Key)];

    public int Inserted { get; private set; }

    public int Deleted { get; private set; }

    public int Hidden { get; private set; }

    private DocxParagraph? Paragraph => _open.TryPeek(out var paragraph) ? paragraph : null;

    /// <summary>False where there is more text than the limit.</summary>
    public bool Read(XmlReader reader)
    {
        var buffered = 0;
        while (reader.Read())
        {
            if (_skipTo >= 0)
            {
                if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == _skipTo)
                    _skipTo = -1;
                continue;
            }

            buffered = Follow(reader, buffered);
            if (_flow.Length + (long)buffered > maxText)
                return false;
        }

        return true;
    }

    public string Finish() => _flow.Finish();

    private int Follow(XmlReader reader, int buffered)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(reader);
                break;
            case XmlNodeType.EndElement:
                End(reader.LocalName);
                return reader.LocalName == "p" ? 0 : buffered;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when _inText:
                var text = reader.Value;
                Write(text.Replace('\n', ' '));
                return buffered + text.Length;
        }

        return buffered;
    }

    private void Start(XmlReader reader)
    {
        var name = reader.LocalName;
        _inText = name == "t" && !reader.IsEmptyElement;
        if (Skipped.Contains(name))
            Skip(reader);
        else if (Paragraph is { InProperties: true } paragraph)
            SetProperty(paragraph, reader);
        else if (!StartBlock(name, reader))
            StartInline(name, reader);
        if (reader.IsEmptyElement)
            End(name);
    }

    private void Skip(XmlReader reader)
    {
        if (reader.LocalName == "del" && Paragraph is { InProperties: true } paragraph)
            paragraph.EndDeleted = true;
        else if (reader.LocalName == "del" && _inRowProperties)
            (_skipTo, _inRowProperties) = (reader.Depth - 2, false);
        else if (!reader.IsEmptyElement)
            _skipTo = reader.Depth;
        if (reader.LocalName is "del" or "moveFrom")
            Deleted++;
    }

    private bool StartBlock(string name, XmlReader reader)
    {
        switch (name)
        {
            case "p": _open.Push(new DocxParagraph()); break;
            case "pPr" when Paragraph is { } paragraph: paragraph.InProperties = !reader.IsEmptyElement; break;
            case "tbl": _flow.StartTable(); break;
            case "tr": _flow.StartRow(); break;
            case "tc": _flow.StartCell(); break;
            case "trPr": _inRowProperties = !reader.IsEmptyElement; break;
            case "ins" or "moveTo": Inserted++; break;
            default: return false;
        }

        return true;
    }

    private void StartInline(string name, XmlReader reader)
    {
        switch (name)
        {
            case "tab": Write("\t"); break;
            case "br": Break(Value(reader, "type")); break;
            case "cr": Write("\n"); break;
            case "noBreakHyphen": Write("-"); break;
            case "sym": Write(Symbol(Value(reader, "char"))); break;
            case "lastRenderedPageBreak": EndPage(); break;
            case "vanish": Hide(OfficeXml.IsOn(Value(reader, "val"))); break;
            case "footnoteReference" or "endnoteReference": Refer(name.Replace("Reference", "", StringComparison.Ordinal) + Value(reader, "id")); break;
        }
    }

    private static void SetProperty(DocxParagraph paragraph, XmlReader reader)
    {
        var value = Value(reader, "val");
        switch (reader.LocalName)
        {
            case "pStyle": paragraph.Style = value; break;
            case "numId": paragraph.List = OfficeXml.ToInt(value); break;
            case "ilvl": paragraph.Level = OfficeXml.ToInt(value); break;
            case "pageBreakBefore": paragraph.StartsPage = OfficeXml.IsOn(value); break;
        }
    }

    private void End(string name)
    {
        _inText = false;
        switch (name)
        {
            case "p" when _open.TryPop(out var paragraph): Print(paragraph); break;
            case "pPr" when Paragraph is { } paragraph: paragraph.InProperties = false; break;
            case "r" when Paragraph is { } paragraph: paragraph.InHiddenRun = false; break;
            case "trPr": _inRowProperties = false; break;
            case "tc": _flow.EndCell(); break;
            case "tr": _flow.EndRow(); break;
            case "tbl": _flow.EndTable(); break;
        }
    }

    private void Print(DocxParagraph paragraph)
    {
        if (paragraph.Text.Length == 0 && paragraph.EndDeleted)
            return;
        if (paragraph.StartsPage)
            _flow.BreakPage();
        if (styles.Find(paragraph.Style).IsHeading && paragraph.Text.Length > 0)
            _flow.BlankLine();
        var pages = (lists.Next(paragraph.List, paragraph.Level, paragraph.Style) + paragraph.Text).Split('\f');
        for (var page = 0; page < pages.Length; page++)
        {
            if (page > 0)
                _flow.BreakPage();
            if (pages[page].Length > 0)
                _flow.Write(pages[page]);
            if (page == 0 || pages[page].Length > 0)
                _flow.NewLine();
        }

        if (paragraph.EndsPage)
            _flow.BreakPage();
    }

    private void Write(string text)
    {
        if (Paragraph is { InHiddenRun: false } paragraph)
            paragraph.Text.Append(text);
    }

    private void Break(string? type)
    {
        if (type != "page")
            Write("\n");
        else if (Paragraph is { Text.Length: 0 } paragraph)
            paragraph.StartsPage = true;
        else
            Write("\f");
    }

    private void EndPage()
    {
        if (Paragraph is not { } paragraph || paragraph.Text is [.., '\f'])
            return;
        if (paragraph.Text.Length == 0)
            paragraph.StartsPage = true;
        else
            paragraph.EndsPage = true;
    }

    private void Hide(bool hidden)
    {
        if (Paragraph is not { } paragraph)
            return;
        paragraph.InHiddenRun = hidden;
        Hidden += hidden ? 1 : 0;
    }

    private void Refer(string key)
    {
        if (!_references.TryGetValue(key, out var number))
            _references[key] = number = _references.Count + 1;
        Write(DocxNotes.Mark(number));
    }

    // w:char="2460" is a character; the private area of a symbol font has none: 〓 stands for a glyph that cannot be printed.
    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
        && point is > 0x20 and < 0xD800 ? ((char)point).ToString() : "〓";

    private static string? Value(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);
}
