using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
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
        Changes = [.. document.RevisionNotes.SelectMany(note => note.Operations.Select((operation, at) => new DraftChange(operation, note, SpanOf(note, at)) { Order = NormalizedText.Fold(operation.Span.In(document.Text)) }))];
    }

    static readonly PerDocument<Draft> Read = new(document => new Draft(document));

    public static Draft Of(PolicyDocument document) => Read.Of(document);

    public PolicyDocument Document { get; }

    public IReadOnlyList<DraftChange> Changes { get; }

    /// <summary>What stands outermost of all that is numbered: §2, 第2, Ⅱ; titles are looked through.</summary>
    public IReadOnlyList<Section> Places { get; }

    public IEnumerable<string> Parts => Places.Select(part => part.Label);

    public DraftOutline Outline => _outline ??= new DraftOutline(Places);

    DraftOutline? _outline;

    public DraftBody Body => _body ??= new DraftBody(Document);

    DraftBody? _body;

    public Section? PartNamed(string label) => Places.FirstOrDefault(part => Lexicon.Key(part.Label) == Lexicon.Key(label));

    static IEnumerable<Section> Numbered(Section section) =>
        section.Children.Where(child => child.Kind is SectionKind.Numbered or SectionKind.Titled).SelectMany(child => child.Kind == SectionKind.Numbered ? [child] : Numbered(child));

    /// <summary>Only some words of the place are meant, not all of it but its number and markers.</summary>
    public bool IsPart(DraftChange change) => IsPart(change.Operation.Target, change.Operation.TargetSpan);

    /// <summary>A move that leaves words behind.</summary>
    public bool LeavesPart(DraftChange change) => change.Operation.FromSpan is null || IsPart(change.Operation.From, change.Operation.FromSpan);

    bool IsPart(string? label, SourceSpan? stretch) =>
        stretch is { Length: > 0 } span && Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == label) is { } place
        && place.Span.Contains(span) && Left(place, span).Length > 2;

    /// <summary>What stands in a place beside a stretch of it.</summary>
    string Left(Section place, SourceSpan span)
    {
        var before = Document.Text[place.Span.Start..span.Start].TrimStart();
        before = HeadingForms.TryRead(before, out var mark) && mark.Length <= before.Length ? before[mark.Length..] : before;
        return string.Concat(Markers().Replace($"{before}{Document.Text[span.End..place.Span.End]}", "").Where(char.IsLetterOrDigit));
    }

    [GeneratedRegex(@"[（(［\[【〔]\s*(?:※|＊|修正(?:注|意見)?|注記?)\s*[0-9０-９]{1,3}\s*[）)］\]】〕]|※\s?[0-9０-９]{1,2}", RegexOptions.None, 1000)]
    private static partial Regex Markers();

    /// <summary>From the instruction to the next one of its note: with the new words, the reason and remarks behind them.</summary>
    static SourceSpan SpanOf(RevisionNote note, int at)
    {
        var start = note.Operations[at].Span.Start;
        var next = note.Operations.Select(operation => operation.Span.Start).Where(other => other > start).DefaultIfEmpty(note.Span.End).Min();
        return note.Operations[at].NewTextLines.Aggregate(new SourceSpan(at == 0 ? note.Span.Start : start, next), SourceSpan.Cover);
    }
}

/// <summary>One change, the note that asks for it, and what it rests on.</summary>
internal sealed record DraftChange(RevisionOperation Operation, RevisionNote Note, SourceSpan Span)
{
    /// <summary>※2</summary>
    public string Number => $"※{Note.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The place that changes; where none was found, the part the note stands in.</summary>
    public string Place => Operation.Target ?? Note.Section;

    /// <summary>What to cite the note by: its number counts in its own part only, also where words move to another one.</summary>
    public string Cited => Note.Section.Length == 0 || IsInPart(Place) ? Place : Operation.From ?? Note.Section;

    /// <summary>§2 2.1), Ⅲ.(1); not §21.</summary>
    bool IsInPart(string label) => label.StartsWith(Note.Section, StringComparison.Ordinal) && (label.Length == Note.Section.Length || !char.IsDigit(label[Note.Section.Length]) || !char.IsDigit(Note.Section[^1]));

    /// <summary>The words of the instruction, folded: a move may be worded as an addition.</summary>
    public string Order { get; init; } = "";

    /// <summary>１．全面修正</summary>
    public bool SaysWhole => Order.Contains("全面", StringComparison.Ordinal) || Order.Contains("全文", StringComparison.Ordinal) || Order.Contains("全体", StringComparison.Ordinal);

    public bool IsDecided => Operation.Status == OperationStatus.Proposed;
}
