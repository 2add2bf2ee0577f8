using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>A draft's notes as typed operations, where the draft contradicts itself, and what could not be read.</summary>
public sealed record CompiledRevisions(
    IReadOnlyList<RevisionNote> Notes,
    IReadOnlyList<Discrepancy> Discrepancies,
    IReadOnlyList<Finding> Findings);
