using System.Net;
using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>HTML → the text a reader sees.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Headings = ["title", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"];
    private static readonly HashSet<string> Paragraphs = ["p", "blockquote", "pre", "hr", "figure", "dl"];
    private static readonly HashSet<string> Blocks =
    [
        "html", "body", "div", "section", "article", "header", "footer", "main", "nav", "aside", "form", "fieldset", "address", "dt", "dd",
        "center", "figcaption", "details", "summary", "menu", "option", "noframes", "thead", "tbody", "tfoot", "dialog",
    ];

    private readonly string _html;
    private readonly TextFlow _flow = new();
    private readonly HtmlLists _lists = new();
    private int _preformatted;

    private HtmlText(string html) => _html = html;

    /// <summary>Null where there are more tags than the limit.</summary>
    public static string? Extract(string html, int maxTags) =>
        HtmlTags.Cut(html, maxTags) is { } tags ? new HtmlText(html).Show(tags) : null;

    private string Show(List<HtmlTag> tags)
    {
        var hidden = HtmlHidden.Ends(_html, tags);
        var at = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            WriteText(at, tags[i].Start);
            if (hidden.TryGetValue(i, out var close))
                i = close;
            else
                Follow(tags[i]);
            at = tags[i].End;
        }

        WriteText(at, _html.Length);
        return _flow.Finish();
    }

    private void WriteText(int start, int end)
    {
        if (start >= end)
            return;
        var text = WebUtility.HtmlDecode(_html[start..end]);
        if (_preformatted == 0)
            text = Collapsed(text);
        if (_preformatted == 0 && (_flow.AtLineStart || _flow.EndsWithSpace))
            text = text.TrimStart(' ');
        if (text.Length == 0)
            return;
        if (_flow.AtLineStart && !string.IsNullOrWhiteSpace(text))
            _flow.Write(_lists.TakeSign());
        _flow.Write(text);
    }

    private void Follow(HtmlTag tag)
    {
        if (tag.Name == "br")
            _flow.NewLine();
        else if (tag.Name == "pre")
            Preformatted(tag);
        else if (Paragraphs.Contains(tag.Name) || Headings.Contains(tag.Name))
            Paragraph(tag);
        else if (Blocks.Contains(tag.Name))
            _flow.EndLine();
        else if (!FollowTable(tag))
            FollowList(tag);
    }

    private void Preformatted(HtmlTag tag)
    {
        _preformatted = Math.Max(0, _preformatted + (tag.IsClosing ? -1 : 1));
        _flow.BlankLine();
    }

    private void Paragraph(HtmlTag tag)
    {
        // <li><p>text: the sign and its text stay on one line.
        if (!_lists.HasSign)
            _flow.BlankLine();
        if (!tag.IsClosing && Headings.Contains(tag.Name) && tag.Name.StartsWith('h'))
            _flow.KeepLines();
    }

    private bool FollowTable(HtmlTag tag)
    {
        switch (tag.Name, tag.IsClosing)
        {
            case ("table", false): _flow.StartTable(); break;
            case ("table", true): _flow.EndTable(); break;
            case ("tr", false): _flow.StartRow(); break;
            case ("tr", true): _flow.EndRow(); break;
            case ("td" or "th", false): _flow.StartCell(); break;
            case ("td" or "th", true): _flow.EndCell(); break;
            default: return false;
        }

        return true;
    }

    private void FollowList(HtmlTag tag)
    {
        if (tag.Name is not ("ol" or "ul" or "li"))
            return;
        _flow.EndLine();
        if (tag.IsClosing)
            _lists.Close(tag.Name);
        else if (tag.Name == "li")
            _lists.StartItem(HtmlAttributes.Find(_html, tag, "value"));
        else
            _lists.Open(tag.Name, HtmlAttributes.Find(_html, tag, "type"), HtmlAttributes.Find(_html, tag, "start"), HtmlAttributes.Find(_html, tag, "style"));
        if (tag.Name != "li" && _lists.Depth == 0)
            _flow.BlankLine();
    }

    // Not U+3000 and not the no-break space: those are printed.
    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var space = c is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!space)
                collapsed.Append(c);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString();
    }
}
