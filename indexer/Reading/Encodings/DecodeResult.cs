using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>A file's bytes as text, or the reason there is none: exactly one of Text and Refused is null.</summary>
internal sealed record DecodeResult(string? Text, string Encoding, IReadOnlyList<Finding> Damage, Refusal? Refused)
{
    public static DecodeResult Refuse(string encoding, Refusal refusal) => new(null, encoding, [], refusal);
}
