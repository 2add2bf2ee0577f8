using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Bot.Evaluation.Twins;

namespace PolicyBot.Bot.Evaluation;

/// <summary>A question with what a right answer has to show.</summary>
internal sealed record EvaluationQuestion
{
    public const string NotInDocuments = "none";
    public const string AsksBack = "clarify";

    public required string Id { get; init; }

    /// <summary>fact, list, figure, change, compare, followup; none: the documents do not say; clarify: several things could be meant.</summary>
    public required string Type { get; init; }

    public required string Lang { get; init; }

    public required string Q { get; init; }

    /// <summary>Earlier questions of the conversation.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>One member of every group has to stand in the answer.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Must { get; init; }

    public required IReadOnlyList<string> Ban { get; init; }

    public required IReadOnlyList<GoldEvidence> Ev { get; init; }

    public required IReadOnlyList<string> Label { get; init; }

    public required int Maxlen { get; init; }

    /// <summary>How it is asked: paraphrase, typo, width, colloquial, polite, short …; nothing for plain.</summary>
    public string? Style { get; init; }

    [JsonIgnore]
    public bool HasAnswer => Type is not (NotInDocuments or AsksBack);

    public static IReadOnlyList<EvaluationQuestion> Load(string path) =>
        [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)];

    static EvaluationQuestion Parse(string line) =>
        JsonSerializer.Deserialize(line, EvaluationJson.Default.EvaluationQuestion) ?? throw new JsonException("A question is empty.");
}

/// <summary>Words of a document that a citation has to fall on; the document by the start of its file name.</summary>
internal sealed record GoldEvidence(string Doc, string Snip);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvaluationQuestion))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(TwinReport))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
