using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>What an index was built from, kept in it: by this the next build knows what it need not read again.</summary>
internal sealed record IndexManifest(string Settings, IReadOnlyList<ManifestFile> Files)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, IndexManifestJson.Default.IndexManifest);

    /// <summary>The manifest of an index; null where it has none that this program can read.</summary>
    public static async ValueTask<IndexManifest?> ReadAsync(IPassageIndex index, CancellationToken cancellation)
    {
        try
        {
            return await index.ReadAttachmentAsync(AttachmentNames.Manifest, cancellation) is { } bytes
                ? JsonSerializer.Deserialize(bytes.Span, IndexManifestJson.Default.IndexManifest)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One file: the hash of its content and of what it was read with, and what came of it.</summary>
internal sealed record ManifestFile(string File, string Key)
{
    /// <summary>The document's id; null where the file was refused.</summary>
    public string? Document { get; init; }

    public int Notes { get; init; }

    public int Figures { get; init; }

    public int Findings { get; init; }

    public string? Refused { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(IndexManifest))]
internal sealed partial class IndexManifestJson : JsonSerializerContext;
