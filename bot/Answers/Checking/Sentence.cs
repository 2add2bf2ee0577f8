using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What stands between two citation marks or on a line of its own, and the citations it ends in.</summary>
internal sealed record Sentence(string Text, IReadOnlyList<Citation> Cited)
{
    /// <summary>As matching sees it.</summary>
    public string Folded { get; } = NormalizedText.Fold(Text);

    /// <summary>The cited passages, folded: as they stand, and without layout debris where there is some.</summary>
    public required IReadOnlyList<string> Quotes { get; init; }

    public static Sentence Of(string text, IReadOnlyList<Citation> cited, IReadOnlyDictionary<string, Source> sources) => new(text, cited)
    {
        Quotes = [.. cited.SelectMany(citation => new[] { citation.Quote, Clean(citation, sources) }.Concat(sources.GetValueOrDefault(citation.File)?.Sides(citation) ?? [])).Select(NormalizedText.Fold).Distinct(StringComparer.Ordinal)],
    };

    static string Clean(Citation citation, IReadOnlyDictionary<string, Source> sources) =>
        sources.GetValueOrDefault(citation.File) is { } source && citation.Span.Start >= 0 && citation.Span.Start < citation.Span.End && citation.Span.End <= source.Text.Length
            ? source.Clean(citation.Span) : citation.Quote;
}
