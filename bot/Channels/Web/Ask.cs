using System.Diagnostics;
using System.Text;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>POST /api/ask: {"q","turns"} in, one answer as in the contract out; the same question on the same index gives the same bytes but for elapsedMs.</summary>
internal static class Ask
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void MapAsk(this WebApplication app) =>
        app.MapPost("/api/ask", AnswerAsync).RequireRateLimiting(PageRateLimits.Questions);

    static async Task AnswerAsync(HttpContext context, CheckedAnswerer answerer, Ratings ratings)
    {
        var (body, status) = await AskBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            await RefuseAsync(context, status);
            return;
        }

        using var patience = new CancellationTokenSource(Patience, context.RequestServices.GetRequiredService<TimeProvider>());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, patience.Token);
        try
        {
            var clock = Stopwatch.StartNew();
            var answer = await answerer.AnswerAsync(body.Question, body.Earlier, limit.Token);
            var reference = ratings.ReferenceTo(body.Question, answer);
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(AnswerJson.Write(body.Id, answer, clock.Elapsed.TotalMilliseconds, reference.Id), Encoding.UTF8, context.RequestAborted);
            await ratings.ExpectAsync(reference, [FeedbackPost.Key(reference.Id)], context.RequestAborted);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.RetryAfter = "5";
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "PB-WEB-020", "時間内に答えられませんでした。もう一度お試しください。");
        }
    }

    static Task RefuseAsync(HttpContext context, int status) => status switch
    {
        StatusCodes.Status415UnsupportedMediaType => Problem.WriteAsync(context, status, "PB-HTTP-005", "application/json（UTF-8）で送ってください。"),
        _ => Problem.WriteAsync(context, status, "PB-HTTP-003", "質問は2,000字以内、それまでの質問は20件以内で、{\"q\":…,\"turns\":[…]} の形で送ってください。"),
    };
}
