using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading;

/// <summary>A file's text as received (or as extracted, for formats that are not plain text), before any understanding.</summary>
public sealed record SourceText
{
    /// <summary>The file's name, from the folder of documents on: plan.txt, 2023/plan.txt.</summary>
    public required string File { get; init; }

    public required string Text { get; init; }

    /// <summary>utf-8, utf-16le, shift_jis … or docx, html, pdf.</summary>
    public required string Encoding { get; init; }

    /// <summary>Damaged bytes and other remarks of the reading.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
