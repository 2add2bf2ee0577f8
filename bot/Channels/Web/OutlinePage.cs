using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>All documents with their outlines; each section leads to its place in the text.</summary>
internal static class OutlinePage
{
    const int LongestExcerpt = 60;

    public static string Write(IReadOnlyList<PolicyDocument> documents)
    {
        var body = new StringBuilder("<h1>PolicyBot</h1><p class=\"dim\">読み取った文書と、その目次です。項目を選ぶと原文のその場所が開きます。</p>");
        foreach (var document in documents)
        {
            WriteDocument(body, document);
        }

        return Page.Write("文書の一覧", body.ToString());
    }

    static void WriteDocument(StringBuilder body, PolicyDocument document)
    {
        var info = document.Info;
        body.Append(CultureInfo.InvariantCulture, $"<h2><a href=\"{Address(document)}\">{Page.Encoded(info.Title)}</a></h2>")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"dim\">{Page.Encoded(string.Join("　", new[] { info.Issuer, info.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), info.File }.OfType<string>()))}</p>")
            .Append("<details><summary>目次</summary>");
        WriteChildren(body, document, document.Root);
        body.Append("</details>");
    }

    static void WriteChildren(StringBuilder body, PolicyDocument document, Section section)
    {
        if (!section.Children.Any())
        {
            return;
        }

        body.Append("<ul class=\"outline\">");
        foreach (var child in section.Children)
        {
            body.Append(CultureInfo.InvariantCulture, $"<li><a class=\"label\" href=\"{Address(document, child.Span)}\">{Page.Encoded(child.Label)}</a> {Page.Encoded(Shown(child))} <span class=\"dim\">p.{child.Page}</span>");
            WriteChildren(body, document, child);
            body.Append("</li>");
        }

        body.Append("</ul>");
    }

    static string Shown(Section section)
    {
        var text = section.Heading ?? section.Blocks.FirstOrDefault()?.Text ?? "";
        return text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "…";
    }

    public static string Address(PolicyDocument document, SourceSpan? span = null)
    {
        var path = $"/source/{Uri.EscapeDataString(document.Info.Id)}";
        return span is { } place ? string.Create(CultureInfo.InvariantCulture, $"{path}?start={place.Start}&amp;end={place.End}#passage") : path;
    }
}
