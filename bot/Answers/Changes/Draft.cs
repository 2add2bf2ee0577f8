using System.Text.RegularExpressions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Structure;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>A document with revision notes, and every change that they ask for.</summary>
internal sealed partial class Draft
{
    Draft(PolicyDocument document)
    {
        Document = document;
        Places = [.. Numbered(document.Root)];
        Articles = [.. document.RevisionNotes.Where(note => note.Kind == RevisionNoteKind.Comparison).Select(note => note.Section)];
        Changes = [.. document.RevisionNotes.SelectMany(note => note.Operations.Select((operation, at) => new DraftChange(operation, note, SpanOf(note, at)) { Order = NormalizedText.Fold(operation.Span.In(document.Text)) }))];
    }

    static readonly PerDocument<Draft> Read = new(document => new Draft(document));

    public static Draft Of(PolicyDocument document) => Read.Of(document);

    public PolicyDocument Document { get; }

    public IReadOnlyList<DraftChange> Changes { get; }

    /// <summary>What stands outermost of all that is numbered: §2, 第2, Ⅱ; titles are looked through.</summary>
    public IReadOnlyList<Section> Places { get; }

    public IEnumerable<string> Parts => Places.Select(part => part.Label).Concat(Articles);

    /// <summary>第5条, 第23条の2: what an old/new table compares.</summary>
    public IReadOnlyList<string> Articles { get; }

    /// <summary>The title page, folded: letters there are often spaced. With the first sentence the text begins, and its words are no name.</summary>
    public string Front => _front ??= string.Concat(NormalizedText.Fold(string.Join(' ', Document.Root.Blocks.TakeWhile(block => !block.Text.Contains('。', StringComparison.Ordinal)).Select(block => block.Text).Prepend(Document.Info.Title))).Where(c => c != ' '));

    string? _front;

    public DraftOutline Outline => _outline ??= new DraftOutline(Places, Articles);

    DraftOutline? _outline;

    public DraftBody Body => _body ??= new DraftBody(Document);

    DraftBody? _body;

    public Section? PartNamed(string label) => (IsArticle(label) ? Document.Root.SelfAndDescendants() : Places).FirstOrDefault(part => Lexicon.Key(part.Label) == Lexicon.Key(label));

    /// <summary>第5条＜現行＞: where an old/new table has the text as it stands.</summary>
    public string? OldSideOf(DraftChange change) =>
        change.Note.Kind != RevisionNoteKind.Comparison ? null
        : Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == change.Note.Section)?.Children.FirstOrDefault(side => side.Form == "old side")?.Label;

    /// <summary>A note of an annex stands in no part: it is asked for by the part that it changes.</summary>
    public bool ChangesIn(string label, DraftChange change) =>
        PartNamed(change.Note.Section) is null && change.Operation.Target is { } target
        && PartNamed(label) is { } part && part.SelfAndDescendants().Any(place => place.Label == target);

    public bool IsArticle(string label) => Articles.Any(article => Lexicon.Key(article) == Lexicon.Key(label));

    static IEnumerable<Section> Numbered(Section section) =>
        section.Children.Where(child => child.Kind is SectionKind.Numbered or SectionKind.Titled).SelectMany(child => child.Kind == SectionKind.Numbered ? [child] : Numbered(child));

    /// <summary>Only some words of the place are meant, not all of it but its number and markers.</summary>
    public bool IsPart(DraftChange change) => !change.Operation.IsTold && IsPart(change.Operation.Target, change.Operation.TargetSpan);

    /// <summary>A move that leaves words behind.</summary>
    public bool LeavesPart(DraftChange change) => change.Operation.FromSpan is null || IsPart(change.Operation.From, change.Operation.FromSpan);

    bool IsPart(string? label, SourceSpan? stretch) =>
        stretch is { Length: > 0 } span && Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == label) is { } place
        && place.Span.Contains(span) && Left(place, span).Length > 2;

    /// <summary>What stands in a place beside a stretch of it, its heading apart.</summary>
    string Left(Section place, SourceSpan span)
    {
        var before = Document.Text[place.Span.Start..span.Start].TrimStart();
        before = HeadingForms.TryRead(before, out var mark) && mark.Length <= before.Length ? before[mark.Length..] : before;
        before = place.Heading is { } heading && before.Trim() == heading.Trim() ? "" : before;
        return string.Concat(Markers().Replace($"{before}{Document.Text[span.End..place.Span.End]}", "").Where(char.IsLetterOrDigit));
    }

    [GeneratedRegex(@"[（(［\[【〔]\s*(?:※|＊|修正(?:注|意見)?|注記?)\s*[0-9０-９]{1,3}\s*[）)］\]】〕]|※\s?[0-9０-９]{1,2}", RegexOptions.None, 1000)]
    private static partial Regex Markers();

    /// <summary>From the instruction to the next one of its note: with the new words, the reason and remarks behind them.</summary>
    SourceSpan SpanOf(RevisionNote note, int at)
    {
        var start = Opening(note.Operations[at].Span.Start);
        var next = note.Operations.Select(operation => Opening(operation.Span.Start)).Where(other => other > start).DefaultIfEmpty(note.Span.End).Min();
        return note.Operations[at].NewTextLines.Aggregate(new SourceSpan(at == 0 ? note.Span.Start : start, next), SourceSpan.Cover);
    }

    /// <summary>The bracket of ＜２．を削除＞ belongs to it.</summary>
    int Opening(int start) => start > 0 && Document.Text[start - 1] is not ('（' or '(') and var sign && RevisionParts.Closing(sign) is not null ? start - 1 : start;
}

/// <summary>One change, the note that asks for it, and what it rests on.</summary>
internal sealed record DraftChange(RevisionOperation Operation, RevisionNote Note, SourceSpan Span)
{
    /// <summary>※2</summary>
    public string? Number => Note.Sign;

    /// <summary>The place that changes; where none was found, the part the note stands in.</summary>
    public string Place => Operation.Target ?? Note.Section;

    /// <summary>What to cite the note by: its number counts in its own part only, also where words move to another one.</summary>
    public string Cited => Note.Section.Length == 0 || IsInPart(Place) ? Place : Operation.From ?? Note.Section;

    /// <summary>§2 2.1), Ⅲ.(1); not §21.</summary>
    bool IsInPart(string label) => label.StartsWith(Note.Section, StringComparison.Ordinal) && (label.Length == Note.Section.Length || !char.IsDigit(label[Note.Section.Length]) || !char.IsDigit(Note.Section[^1]));

    /// <summary>The words of the instruction, folded: a move may be worded as an addition.</summary>
    public string Order { get; init; } = "";

    /// <summary>Whether words are of what it takes away or rewrites.</summary>
    public bool TakesAway(string folded) =>
        Operation is { Kind: OperationKind.Delete or OperationKind.Replace or OperationKind.ReplacePhrase, OldText: { Length: > 0 } old }
        && NormalizedText.Fold(old) is var taken && (taken.Contains(folded, StringComparison.Ordinal) || (taken.Length >= LeastTold && folded.Contains(taken, StringComparison.Ordinal)));

    /// <summary>Whether words are of what it puts in.</summary>
    public bool Brings(string folded) =>
        Operation.NewText is { Length: > 0 } added && NormalizedText.Fold(added).Contains(folded, StringComparison.Ordinal);

    const int LeastTold = 4;

    /// <summary>６）の末尾</summary>
    public bool IsAtEnd => Order.Contains("末尾", StringComparison.Ordinal) || Order.Contains("文末", StringComparison.Ordinal) || Order.Contains("最後", StringComparison.Ordinal);

    /// <summary>１．全面修正; of a deletion 全面削除.</summary>
    public bool SaysWhole => Operation.Kind == OperationKind.Delete ? Order.Contains("全面削除", StringComparison.Ordinal) : SaysAll(Order.Replace("全面削除", "", StringComparison.Ordinal));

    static bool SaysAll(string order) => order.Contains("全面", StringComparison.Ordinal) || order.Contains("全文", StringComparison.Ordinal) || order.Contains("全体", StringComparison.Ordinal);

    public bool IsDecided => Operation.Status == OperationStatus.Proposed;
}
