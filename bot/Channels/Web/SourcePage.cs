using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>A text as received, opening at a passage with exactly its characters marked.</summary>
internal static class SourcePage
{
    public static string Write(PolicyDocument document, int? start, int? end)
    {
        var text = document.Text;
        var from = Math.Clamp(start ?? 0, 0, text.Length);
        var to = Math.Clamp(end ?? from, from, text.Length);
        var marked = to > from ? $"<mark id=\"passage\">{Page.Encoded(text[from..to])}</mark>" : "";
        var title = Page.Encoded(document.Info.Title);
        return Page.Write(document.Info.Title, string.Create(CultureInfo.InvariantCulture,
            $"<p><a href=\"/\">一覧へ</a></p><h1>{title}</h1><div class=\"text\">{Page.Encoded(text[..from])}{marked}{Page.Encoded(text[to..])}</div>"));
    }
}
