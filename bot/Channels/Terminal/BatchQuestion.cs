using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>A line of ask --batch: {"id","q","turns":[earlier questions]}.</summary>
internal sealed record BatchQuestion(string? Id, string Q, IReadOnlyList<string>? Turns)
{
    public static bool TryRead(string line, out BatchQuestion question)
    {
        try
        {
            question = JsonSerializer.Deserialize(line, BatchJson.Default.BatchQuestion) ?? new BatchQuestion(null, "", null);
            return !string.IsNullOrWhiteSpace(question.Q);
        }
        catch (JsonException)
        {
            question = new BatchQuestion(null, "", null);
            return false;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchQuestion))]
internal sealed partial class BatchJson : JsonSerializerContext;
