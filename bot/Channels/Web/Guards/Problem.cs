using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>A refusal: a stable code, one sentence, and nothing of what came in.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Code, string TraceId)
{
    public static Task WriteAsync(HttpContext context, int status, string code, string title)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Of(context, status, code, title), ProblemJson.Readable.Problem, "application/problem+json; charset=utf-8", context.RequestAborted);
    }

    public static string Json(HttpContext context, int status, string code, string title) =>
        JsonSerializer.Serialize(Of(context, status, code, title), ProblemJson.Readable.Problem);

    static Problem Of(HttpContext context, int status, string code, string title) =>
        new("about:blank", title, status, code, Activity.Current?.Id ?? context.TraceIdentifier);
}

[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
