using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>{"id","q","turns":[earlier questions]}</summary>
internal sealed record AskBody(string? Q, IReadOnlyList<string?>? Turns = null, string? Id = null)
{
    const int LongestQuestion = 2_000;

    const int MostTurns = 20;

    public string Question => Q ?? "";

    public IReadOnlyList<string> Earlier => [.. (Turns ?? []).OfType<string>()];

    public bool IsFit =>
        !string.IsNullOrWhiteSpace(Q) && Q.Length <= LongestQuestion
        && (Turns is null || (Turns.Count <= MostTurns && Turns.All(turn => turn is { Length: <= LongestQuestion })));

    /// <summary>Null, with the status that says why, where the request holds no question.</summary>
    public static async Task<(AskBody? Body, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsPlainJson(request))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var body = await JsonSerializer.DeserializeAsync(request.Body, AskJson.Strict.AskBody, cancellation);
            return body is { IsFit: true } ? (body, StatusCodes.Status200OK) : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    public static bool IsPlainJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

[JsonSerializable(typeof(AskBody))]
internal sealed partial class AskJson : JsonSerializerContext
{
    public static AskJson Strict { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 32, AllowDuplicateProperties = false });
}
