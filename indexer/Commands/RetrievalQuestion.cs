using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Commands;

/// <summary>A question with the places that answer it, one a line of a .jsonl file.</summary>
internal sealed record RetrievalQuestion(string Id, string Q)
{
    public string Type { get; init; } = "";

    public IReadOnlyList<GoldSnippet> Ev { get; init; } = [];

    /// <summary>Those of a file that have an answer.</summary>
    public static IReadOnlyList<RetrievalQuestion> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize(line, RetrievalJson.Default.RetrievalQuestion))
            .OfType<RetrievalQuestion>().Where(question => question.Ev.Count > 0)];
}

/// <summary>What the evidence says, word for word but for layout, in the document whose file name starts so.</summary>
internal sealed record GoldSnippet(string Doc, string Snip);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RetrievalQuestion))]
internal sealed partial class RetrievalJson : JsonSerializerContext;
