using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What an index file says of itself.</summary>
internal sealed record IndexDescription(string EmbeddingModel, int Dimensions, int Documents, int Passages);

/// <summary>A named piece beside the passages: where it stands in its section.</summary>
internal sealed record AttachmentPlace(string Name, int Start, int Length);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndexDescription))]
[JsonSerializable(typeof(List<AttachmentPlace>))]
internal sealed partial class IndexDescriptionJson : JsonSerializerContext;
