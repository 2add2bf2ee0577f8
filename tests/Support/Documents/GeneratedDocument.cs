namespace PolicyBot.Tests.Support.Documents;

/// <summary>A random numbered document as it would come out of a PDF, and the outline it was printed from.</summary>
internal sealed record GeneratedDocument(string Text, GeneratedSection Root);

/// <summary>What a reader would find: the root has no label; a bullet and an item of running text have no heading.</summary>
internal sealed record GeneratedSection(
    string Label,
    string Number,
    int Ordinal,
    string? Heading,
    IReadOnlyList<GeneratedSection> Children);
