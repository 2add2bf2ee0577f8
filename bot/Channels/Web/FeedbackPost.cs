using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>POST /api/feedback: {"answer","reaction","comment"} in, {"id"} out. Sent again with that id, it replaces what was said before.</summary>
internal static class FeedbackPost
{
    const int LargestBody = 16 * 1024;

    public static void MapFeedback(this WebApplication app) =>
        app.MapPost("/api/feedback", TakeAsync).RequireRateLimiting(PageRateLimits.Feedback).WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    /// <summary>What an answer given to the page is known by.</summary>
    public static string Key(string answerId) => $"page {answerId}";

    static async Task TakeAsync(HttpContext context, Ratings ratings)
    {
        var (body, status) = await FeedbackBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is not { Answer: { } answer, Reaction: { } reaction })
        {
            await RefuseAsync(context, status);
            return;
        }

        var id = body.Id ?? RandomNumberGenerator.GetHexString(16, lowercase: true);
        try
        {
            await ratings.AddAsync(new Rating(id, "page", Key(answer), reaction, body.Comment, answer), context.RequestAborted);
            await context.Response.WriteAsJsonAsync(new FeedbackTaken(id), FeedbackBodyJson.Strict.FeedbackTaken, cancellationToken: context.RequestAborted);
        }
        catch (IOException)
        {
            context.Response.Headers.RetryAfter = "30";
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "PB-WEB-022", "評価を保存できませんでした。しばらくしてからもう一度お試しください。");
        }
    }

    static Task RefuseAsync(HttpContext context, int status) => status switch
    {
        StatusCodes.Status415UnsupportedMediaType => Problem.WriteAsync(context, status, "PB-HTTP-005", "application/json（UTF-8）で送ってください。"),
        _ => Problem.WriteAsync(context, status, "PB-HTTP-006", string.Create(CultureInfo.InvariantCulture, $"評価は {{\"answer\":…,\"reaction\":\"like\"か\"dislike\",\"comment\":…}} の形で、コメントは{Feedback.LongestComment:N0}字以内で送ってください。")),
    };
}
