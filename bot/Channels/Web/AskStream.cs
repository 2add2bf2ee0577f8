using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Memory;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>
/// A question in, server-sent events out: "text" a sentence at a time, then "answer" with the whole as in the contract,
/// or "problem". The page posts, so that no question stands in an address or a log; GET serves a quick look.
/// </summary>
internal static class AskStream
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void MapAskStream(this WebApplication app)
    {
        app.MapPost("/api/ask/stream", PostAsync).RequireRateLimiting(PageRateLimits.Questions);
        app.MapGet("/api/ask/stream", GetAsync).RequireRateLimiting(PageRateLimits.Questions);
    }

    static async Task PostAsync(HttpContext context, CheckedAnswerer answerer, Ratings ratings)
    {
        var (body, status) = await AskBody.ReadAsync(context.Request, context.RequestAborted);
        await AnswerAsync(context, answerer, ratings, body, status);
    }

    static Task GetAsync(HttpContext context, CheckedAnswerer answerer, Ratings ratings, string? q, [FromQuery(Name = "turn")] string[] turns)
    {
        var body = new AskBody(q, turns);
        return AnswerAsync(context, answerer, ratings, body.IsFit ? body : null, StatusCodes.Status400BadRequest);
    }

    static async Task AnswerAsync(HttpContext context, CheckedAnswerer answerer, Ratings ratings, AskBody? body, int status)
    {
        if (body is null)
        {
            await (status == StatusCodes.Status415UnsupportedMediaType
                ? Problem.WriteAsync(context, status, "PB-HTTP-005", "application/json（UTF-8）で送ってください。")
                : Problem.WriteAsync(context, status, "PB-HTTP-003", "質問は2,000字以内で、{\"q\":…,\"turns\":[…]} の形で送ってください。"));
            return;
        }

        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await SendAsync(context, "working", "{}");
        using var patience = new CancellationTokenSource(Patience, context.RequestServices.GetRequiredService<TimeProvider>());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, patience.Token);
        try
        {
            await TellAsync(context, answerer, ratings, body, limit.Token);
        }
        catch (IndexUnavailableException away)
        {
            await SendAsync(context, "problem", Problem.Json(context, StatusCodes.Status503ServiceUnavailable, away.Code, away.Sentence));
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await SendAsync(context, "problem", Problem.Json(context, StatusCodes.Status503ServiceUnavailable, "PB-WEB-020", "時間内に答えられませんでした。もう一度お試しください。"));
        }
    }

    static async Task TellAsync(HttpContext context, CheckedAnswerer answerer, Ratings ratings, AskBody body, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var answer = await answerer.AnswerAsync(body.Question, body.Earlier, cancellation);
        var reference = ratings.ReferenceTo(body.Question, answer);
        foreach (var sentence in Sentences(answer.Text))
        {
            await SendAsync(context, "text", $"{{\"text\":\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(sentence)}\"}}");
        }

        await SendAsync(context, "answer", AnswerJson.Write(body.Id, answer, clock.Elapsed.TotalMilliseconds, reference.Id));
        await ratings.ExpectAsync(reference, [FeedbackPost.Key(reference.Id)], cancellation);
    }

    /// <summary>Put together again they are the text.</summary>
    static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // …する必要がある。」を追加 is one sentence.
            if (text[at] == '\n' || (text[at] == '。' && (at + 1 == text.Length || text[at + 1] is not ('」' or '』' or '）' or '[' or '\n'))))
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    static async Task SendAsync(HttpContext context, string name, string json)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {json}\n\n", Encoding.UTF8, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
