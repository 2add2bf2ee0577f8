using System.Text;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>The documents to read: a list with their outlines, and each text opening at a passage.</summary>
internal static class ReadingRoom
{
    const string Html = "text/html; charset=utf-8";

    public static void MapReadingRoom(this WebApplication app)
    {
        app.MapGet("/", (Library library) => Results.Content(OutlinePage.Write(library.Documents), Html, Encoding.UTF8));
        app.MapGet("/source/{id}", (string id, int? start, int? end, Library library) =>
            library.Find(id) is { } document
                ? Results.Content(SourcePage.Write(document, start, end), Html, Encoding.UTF8)
                : Results.Content(Page.Write("見つかりません", "<p>この文書はありません。<a href=\"/\">一覧へ</a></p>"), Html, Encoding.UTF8, StatusCodes.Status404NotFound));
        app.MapGet("/style.css", () => Results.Content(Page.Style, "text/css; charset=utf-8", Encoding.UTF8));
        app.MapGet("/healthz", () => Results.Text("ok"));
    }
}
