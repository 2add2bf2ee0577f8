using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Tests.Support.Documents;
using PolicyBot.Tests.Support.Drafts;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>現行 joined over the whole draft is the draft, 改正後 joined is the clean text; every decided row is one of those clauses.</summary>
public sealed class WholeDraftTests
{
    [Theory]
    [InlineData("")]
    [InlineData("§5 ※3a")]
    [InlineData("§5 ※3b,§5 ※4")]
    [InlineData("§5 ※3c,§6 ※3,§6 ※5")]
    public void Both_columns_of_the_seed_joined_are_both_texts(string choice) =>
        AssertColumns(SeedDraft.Document, SeedDraft.Document.RevisionNotes, BranchChoice.Of(choice.Split(',', StringSplitOptions.RemoveEmptyEntries)), "seed");

    [Fact]
    public void Both_columns_of_generated_drafts_joined_are_both_texts()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var document = Parsed.Text(DraftGenerator.Generate(seed).Text);
            var compiled = RevisionCompiler.Compile(document);
            var open = BranchChoice.NamesOf(compiled.Notes).Where(pair => BranchChoice.IsOpen(pair.Operation) && seed % 3 > 0).Select(pair => pair.Name).Take(1);
            AssertColumns(document, compiled.Notes, BranchChoice.Of([.. open]), $"seed {seed}");
        }
    }

    static void AssertColumns(PolicyDocument document, IReadOnlyList<RevisionNote> notes, BranchChoice choice, string where)
    {
        var clean = RevisedText.Apply(document, notes, choice, leaveOutNotes: true);
        var clauses = new RevisedClauses(document, new BodyMarkers(document), new ClauseFinder(document.Root), clean.Edits).InOrder;

        AssertSame(WithoutNotes(document, notes), clauses.Select(clause => clause.Old), where + " left");
        AssertSame(clean.Text, clauses.Select(clause => clause.New), where + " right");

        var shown = RevisionTable.Of(document, notes, [], choice).Rows.Where(row => row.IsDecided && clean.Applied.Contains(row.Operation!)).ToList();
        Assert.All(shown, row => Assert.Contains(clauses, clause => clause.Old == row.Old && clause.New == row.New && clause.Span == row.OldSpan));
        Assert.Equal(clean.Applied.Count, shown.Count(row => !row.IsOrigin));
    }

    /// <summary>The source without the blocks of notes and the markers that belong to them.</summary>
    static string WithoutNotes(PolicyDocument document, IReadOnlyList<RevisionNote> notes)
    {
        var text = document.Text.ToCharArray();
        var apparatus = document.Root.AllBlocks().Where(block => block.Kind == BlockKind.Note).Select(block => block.Span);
        foreach (var span in apparatus.Concat(notes.Where(note => note.Anchor is not null).Select(note => note.Anchor!.Span)))
        {
            Array.Fill(text, ' ', span.Start, span.Length);
        }

        return new string(text);
    }

    static void AssertSame(string text, IEnumerable<string> column, string where)
    {
        var (expected, joined) = (Letters(text), Letters(string.Concat(column)));
        var at = expected.AsSpan().CommonPrefixLength(joined);
        Assert.True(at == Math.Max(expected.Length, joined.Length), $"{where}\n{expected.AsSpan(at, Math.Min(60, expected.Length - at))}\n{joined.AsSpan(at, Math.Min(60, joined.Length - at))}");
    }

    static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
