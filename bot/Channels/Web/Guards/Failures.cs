using System.Text.Json;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>Whatever goes wrong with a request becomes its status and one sentence; no stack, no input.</summary>
internal static partial class Failures
{
    public static void UseFailures(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PolicyBot.Web");
        app.Use((context, next) => HandleAsync(context, next, log));
    }

    // The one place of this room that catches everything.
    static async Task HandleAsync(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentLength: null, ContentType: null } && !Routes.IsTeams(context.Request.Path))
            {
                var (code, title) = Told(context.Response.StatusCode);
                await Problem.WriteAsync(context, context.Response.StatusCode, code, title);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (IndexUnavailableException error) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            SecurityHeaders.Write(context);
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, error.Code, error.Sentence);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            var status = error switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                IOException or JsonException => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (status == StatusCodes.Status500InternalServerError)
            {
                RequestFailed(log, error.GetType().Name, error.StackTrace);
            }

            context.Response.Clear();
            SecurityHeaders.Write(context);
            var (code, title) = Told(status);
            await Problem.WriteAsync(context, status, code, title);
        }
    }

    static (string Code, string Title) Told(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("PB-WEB-404", "この場所には何もありません。"),
        StatusCodes.Status405MethodNotAllowed => ("PB-HTTP-001", "この方法では呼べません。"),
        StatusCodes.Status413PayloadTooLarge => ("PB-HTTP-002", "送られたものが大きすぎます。"),
        StatusCodes.Status415UnsupportedMediaType => ("PB-HTTP-005", "application/json（UTF-8）で送ってください。"),
        >= 500 => ("PB-WEB-500", "予期しない問題が起きました。しばらくしてからもう一度お試しください。"),
        _ => ("PB-HTTP-003", "読み取れない要求です。"),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Kind}\n{Stack}")]
    static partial void RequestFailed(ILogger log, string kind, string? stack);
}
