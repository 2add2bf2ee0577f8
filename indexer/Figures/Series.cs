using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>（14/11/54）: bare numbers in a row, what they are for stands in a legend.</summary>
internal sealed record Series(SourceSpan Span, IReadOnlyList<SeriesNumber> Numbers);

/// <summary>Null for a year without a number: （－/61/153）.</summary>
internal readonly record struct SeriesNumber(SourceSpan Span, decimal? Value);
