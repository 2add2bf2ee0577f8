using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What an index file says of itself.</summary>
internal sealed record IndexDescription(string EmbeddingModel, int Dimensions, int Documents, int Passages)
{
    /// <summary>Field by field: what reads any record would have to be compiled before the first answer.</summary>
    public static IndexDescription Read(ReadOnlyMemory<byte> json)
    {
        using var read = JsonDocument.Parse(json);
        var description = read.RootElement;
        return new IndexDescription(
            description.GetProperty("embeddingModel"u8).GetString() ?? "",
            description.GetProperty("dimensions"u8).GetInt32(),
            description.GetProperty("documents"u8).GetInt32(),
            description.GetProperty("passages"u8).GetInt32());
    }
}

/// <summary>A named piece beside the passages: where it stands in its section.</summary>
internal sealed record AttachmentPlace(string Name, int Start, int Length)
{
    public static List<AttachmentPlace> ReadAll(ReadOnlyMemory<byte> json)
    {
        using var read = JsonDocument.Parse(json);
        var places = new List<AttachmentPlace>();
        foreach (var place in read.RootElement.EnumerateArray())
        {
            places.Add(new AttachmentPlace(place.GetProperty("name"u8).GetString() ?? "", place.GetProperty("start"u8).GetInt32(), place.GetProperty("length"u8).GetInt32()));
        }

        return places;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndexDescription))]
[JsonSerializable(typeof(List<AttachmentPlace>))]
internal sealed partial class IndexDescriptionJson : JsonSerializerContext;
