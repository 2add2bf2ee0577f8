namespace PolicyBot.Indexer.Documents;

/// <summary>A place where the document contradicts itself: a code for programs (targetMissing, ordinalMismatch, markerMismatch, duplicateMarker, sumMismatch …), a sentence for people, both places.</summary>
public sealed record Discrepancy(string Code, string Message, IReadOnlyList<SourceSpan> Spans);
