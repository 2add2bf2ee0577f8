using System.Globalization;
using System.Text;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Prints paragraphs the way a PDF extraction returns them: wrapped, paged, with the noise of both.</summary>
internal sealed class Typesetter(PrintStyle style)
{
    private readonly StringBuilder _text = new();
    private int _page = 1;
    private int _linesOnPage;

    public int Pages => _page;

    public string Print(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.NewPage && _linesOnPage > 0)
                EndPage();
            if (paragraph.BlankBefore && _linesOnPage > 0)
                _text.Append(style.BlankAfterLine ? style.Trailing : "").Append(style.BlankAfterLine ? "\n\n" : "\n");
            foreach (var line in Lines(paragraph))
                PrintLine(line);
        }
        return _text.ToString();
    }

    /// <summary>A heading must not fill its line, or nothing would tell where it ends.</summary>
    public bool EndsShort(Paragraph paragraph)
    {
        var width = paragraph.Width ?? style.Width;
        return LineBreaking.WidthOf(Lines(paragraph)[^1]) <= width - 5;
    }

    private List<string> Lines(Paragraph paragraph)
    {
        var width = paragraph.Width ?? style.Width;
        var lines = LineBreaking.Break(
            paragraph.Text, width - LineBreaking.WidthOf(paragraph.Indent), width - LineBreaking.WidthOf(paragraph.Hanging));
        return [.. lines.Select((line, i) => (i == 0 ? paragraph.Indent : paragraph.Hanging) + line)];
    }

    private void PrintLine(string line)
    {
        if (_linesOnPage >= style.LinesPerPage)
            EndPage();
        if (_linesOnPage == 0 && style.Header is { } header)
            PutLine(header);
        PutLine(line);
    }

    private void PutLine(string line)
    {
        if (_linesOnPage == 0)
            _text.Append(' ');
        else if (style.BlankAfterLine)
            _text.Append('\n');
        _text.Append(line).Append(style.Trailing).Append('\n');
        _linesOnPage++;
    }

    private void EndPage()
    {
        if (style.PageNumber is { } number)
            PrintFooter(string.Format(CultureInfo.InvariantCulture, number, _page));
        _page++;
        _linesOnPage = 0;
    }

    private void PrintFooter(string number) =>
        _text.Append(style.BlankAfterLine ? "\n" : "").Append(number).Append(style.Trailing).Append('\n');
}
