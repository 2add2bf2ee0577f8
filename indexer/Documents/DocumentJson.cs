using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Documents;

/// <summary>Documents and passages as they are kept in an index.</summary>
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(PassageDetail))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>Japanese stays Japanese instead of \u escapes.</summary>
    public static DocumentJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<PassageKind>(), new JsonStringEnumConverter<SectionKind>(), new JsonStringEnumConverter<BlockKind>() },
    });
}
