using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Beyond;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>The chair's draft of 2008 with its notes as compiled.</summary>
internal static class SeedDraft
{
    public static PolicyDocument Document { get; } = Compiled(Parsed.Seed("000"));

    public static ChangeTable Table { get; } = RevisionTable.Of(Document);

    static PolicyDocument Compiled(PolicyDocument document)
    {
        var compiled = RevisionCompiler.Compile(document);
        return WithObservations(document with
        {
            Info = document.Info with { Title = "第１次取りまとめに向けての座長提案" },
            RevisionNotes = compiled.Notes,
            Discrepancies = compiled.Discrepancies,
        });
    }

    static PolicyDocument WithObservations(PolicyDocument document) =>
        document with { Observations = BeyondNotes.Of(document, TypoFile.ReadFrom(Path.Combine(Repository.Root, "seeds"))) };
}
