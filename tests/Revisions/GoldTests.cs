using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

public class GoldTests
{
    static readonly PolicyDocument Draft = Parsed.Seed("000");
    static readonly CompiledRevisions Compiled = RevisionCompiler.Compile(Draft);
    static readonly RevisionOperation[] Operations = [.. Compiled.Notes.SelectMany(note => note.Operations)];

    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, Gold.Operations.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_instruction_is_read_as_a_person_reads_it(int row)
    {
        var (gold, read) = (Gold.Operations[row], Operations[row]);
        Assert.Equal((gold.Note, gold.Kind, gold.Status, gold.Address, gold.Exists, gold.Place), (read.Note, read.Kind, read.Status, read.TargetAsWritten, read.TargetExists, read.Target));
        Assert.Equal((gold.FirstLine, gold.LastLine), Lines(read.TargetSpan));
        Assert.Equal((gold.From, gold.FromLines), (read.From, Lines(read.FromSpan)));
        Assert.Equal((gold.Group, gold.Reason), (read.ExclusiveGroup, read.Reason));
        AssertWords(gold.Old, read.OldText);
        AssertWords(gold.New, read.NewText);
    }

    [Fact]
    public void There_are_no_other_operations() => Assert.Equal(Gold.Operations.Length, Operations.Length);

    [Fact]
    public void Nine_deletions_are_four_proposals_and_five_opinions()
    {
        var deletions = Operations.Where(operation => operation.Kind == OperationKind.Delete).ToList();
        Assert.Equal((4, 5), (deletions.Count(d => d.Status == OperationStatus.Proposed), deletions.Count(d => d.Status == OperationStatus.Opinion)));
    }

    [Fact]
    public void Exactly_the_eight_discrepancies_are_found()
    {
        var found = Compiled.Discrepancies.Select(d => (d.Code, d.Message.Split('の')[0])).Order();
        Assert.Equal(Gold.Discrepancies.Order(), found.Select(d => (d.Code, d.Item2)));
        Assert.All(Compiled.Discrepancies, d => Assert.InRange(d.Spans.Count, 2, 3));
    }

    [Fact]
    public void The_shift_of_the_numbers_is_named() =>
        Assert.Contains(Compiled.Discrepancies, d => d.Message.Contains("（※5）から本文の印より1つ進んでいます", StringComparison.Ordinal));

    [Fact]
    public void Nothing_of_the_draft_stays_unread() => Assert.DoesNotContain(Compiled.Findings, finding => finding.Code == "unreadable");

    [Fact]
    public void How_far_a_tail_reaches_is_marked_as_a_reading() =>
        Assert.Contains("§3 ※3の「２．６）の末尾」", Assert.Single(Compiled.Findings, finding => finding.Code == "extent").Message, StringComparison.Ordinal);

    [Fact]
    public void Every_note_finds_its_marker() =>
        Assert.Equal(Gold.Markers, Compiled.Notes.Select(note => (note.Label, Lines(note.Anchor!.Span).First, note.Anchor.PrintedNumber, note.Anchor.Section)));

    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Documents_without_notes_have_none(string seed)
    {
        var compiled = RevisionCompiler.Compile(Parsed.Seed(seed));
        Assert.Empty(compiled.Notes);
        Assert.Empty(compiled.Discrepancies);
    }

    [Fact]
    public void Old_words_stand_in_the_body_as_quoted() => Assert.All(
        Operations.Where(operation => operation.OldText is not null && operation.FromSpan is null && operation.TargetSpan is not null),
        operation => Assert.Equal(Plain(operation.OldText!), Plain(WithoutMarkers(operation.TargetSpan!.Value.In(Draft.Text)))));

    static string WithoutMarkers(string text) => System.Text.RegularExpressions.Regex.Replace(text, "（※[０-９]）", "");

    static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A gold text that ends in … gives the beginning only.</summary>
    static void AssertWords(string? gold, string? read)
    {
        if (gold is not null && gold.EndsWith('…'))
        {
            Assert.StartsWith(gold.TrimEnd('…'), read, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(gold, read);
        }
    }

    static (int First, int Last) Lines(SourceSpan? span) =>
        span is { } place ? (Line(place.Start), Line(place.End)) : (0, 0);

    static int Line(int at) => Draft.Text.AsSpan(0, at).Count('\n') + 1;
}
