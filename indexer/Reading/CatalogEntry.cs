using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Reading;

/// <summary>A document as staff describe it in the catalogue. Dates may be as exact as is known: 2023, 2023-01, 2023-01-27.</summary>
internal sealed record CatalogEntry
{
    public string? File { get; init; }

    public string? Title { get; init; }

    public string? Issuer { get; init; }

    public string? Date { get; init; }

    public string? Distributed { get; init; }

    public string? Kind { get; init; }

    public IReadOnlyList<string?>? Aliases { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(IReadOnlyList<CatalogEntry?>))]
internal sealed partial class CatalogJson : JsonSerializerContext;
