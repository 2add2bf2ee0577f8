using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Embedding;

internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input, int? Dimensions);

internal sealed record EmbeddingResponse(IReadOnlyList<EmbeddingItem>? Data);

internal sealed record EmbeddingItem(int Index, float[]? Embedding);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmbeddingRequest))]
[JsonSerializable(typeof(EmbeddingResponse))]
internal sealed partial class RemoteEmbeddingJson : JsonSerializerContext;
