using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Documents;

/// <summary>A piece of a document in reading order: a section, or a block of text inside one.</summary>
[JsonDerivedType(typeof(Block), "block")]
[JsonDerivedType(typeof(Section), "section")]
public abstract record Node
{
    /// <summary>From the first to the last character; noise may lie between.</summary>
    public required SourceSpan Span { get; init; }
}
