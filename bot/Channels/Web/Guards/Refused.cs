using System.Text;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>A problem as the result of an endpoint.</summary>
internal static class Refused
{
    public static IResult Document(HttpContext context) => Because(context, StatusCodes.Status404NotFound, "PB-WEB-006", "この文書はありません。");

    public static IResult Because(HttpContext context, int status, string code, string title) =>
        Results.Content(Problem.Json(context, status, code, title), "application/problem+json", Encoding.UTF8, status);
}
