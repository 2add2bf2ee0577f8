using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>One generated draft compiled, and how each of its notes compares with what was written.</summary>
internal sealed class DraftReading
{
    private readonly CompiledRevisions _compiled;
    private RevisedText? _revised;

    public DraftReading(GeneratedDraft draft)
    {
        Draft = draft;
        Document = Parsed.Text(draft.Text);
        _compiled = RevisionCompiler.Compile(Document);
    }

    public GeneratedDraft Draft { get; }

    public PolicyDocument Document { get; }

    /// <summary>A place that the parser did not find cannot be hit: such a failure is not the compiler's.</summary>
    public string? LostPlace
    {
        get
        {
            var found = Document.Root.SelfAndDescendants().Select(section => section.Label).ToHashSet();
            return Draft.Labels.FirstOrDefault(label => !found.Contains(label));
        }
    }

    /// <summary>Where the clean text leaves what was asked for; null where it is that text, letter by letter, paragraph by paragraph.</summary>
    public string? CleanDifference
    {
        get
        {
            var (wanted, read) = (Letters(Draft.CleanText), Letters(Revised.Text));
            var at = wanted.AsSpan().CommonPrefixLength(read);
            var lines = Revised.Text.Split('\n').Select(Letters).ToList();
            return at < Math.Max(wanted.Length, read.Length)
                ? $"wanted …{Around(wanted, at)}\n      clean  …{Around(read, at)}"
                : Draft.CleanText.Split('\n').Select(Letters).FirstOrDefault(paragraph => paragraph.Length > 0 && !lines.Exists(line => line.Length > 0 && paragraph.StartsWith(line, StringComparison.Ordinal))) is { } run
                    ? $"「{run}」 starts no line\n      among {string.Join(" ⏎ ", Draft.Notes.SelectMany(note => note.Lines).Where(line => line.Contains(run[1..12], StringComparison.Ordinal)))}\n      near {string.Join(" ⏎ ", lines.Where(line => line.Contains(run[2..6], StringComparison.Ordinal)))}"
                    : null;
        }
    }

    /// <summary>The draft as received comes back byte for byte, whatever was taken out.</summary>
    public bool ComesUndone =>
        Revised.Undo() == Draft.Text && RevisedText.Apply(Document, _compiled.Notes, BranchChoice.None).Undo() == Draft.Text;

    private RevisedText Revised => _revised ??= RevisedText.Apply(Document, _compiled.Notes, BranchChoice.None, leaveOutNotes: true);

    private static string Around(string text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 40)];

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public IEnumerable<string> Unexpected =>
        _compiled.Notes.Select(note => note.Label).Except(Draft.Notes.Select(note => note.Label));

    public bool IsExact(DraftNote note) => Wanted(note).SequenceEqual(Read(note), StringComparer.Ordinal);

    public int ExactChanges(DraftNote note)
    {
        var read = Read(note).ToList();
        return Wanted(note).Count(read.Remove);
    }

    public string Difference(DraftNote note) =>
        $"wrote {string.Join(" ⏎ ", note.Lines)}\n      wanted {string.Join(" + ", Wanted(note))}\n      read   {string.Join(" + ", Read(note))}\n      said   {string.Join(" + ", Codes(note))}\n      places {string.Join(", ", _compiled.Notes.Where(compiled => compiled.Label == note.Label).SelectMany(compiled => compiled.Operations).Select(operation => operation.TargetAsWritten))}";

    /// <summary>
    /// What the compiler says about a note: its discrepancies, and that it could not read it. A finding that only tells
    /// how far 末尾 was taken to reach is no alarm, and no excuse for a wrong reading either.
    /// </summary>
    public IReadOnlyList<string> Codes(DraftNote note)
    {
        var spans = _compiled.Notes.Where(compiled => compiled.Label == note.Label).Select(compiled => compiled.Span).ToList();
        bool IsAbout(string message, IReadOnlyList<SourceSpan> places) =>
            message.StartsWith(note.Label + "の", StringComparison.Ordinal) || message.StartsWith(note.Label + "が", StringComparison.Ordinal) || message.StartsWith(note.Label + "は", StringComparison.Ordinal)
            || (message.StartsWith($"§{note.Section} ", StringComparison.Ordinal) && message.Contains($"（※{note.Printed}）に対応する", StringComparison.Ordinal))
            || (places.Count > 0 && spans.Exists(span => span.Contains(places[0])));
        return [
            .. _compiled.Discrepancies.Where(d => IsAbout(d.Message, d.Spans)).Select(d => d.Code),
            .. _compiled.Findings.Where(f => f.Code == "unreadable" && IsAbout(f.Message, f.Spans)).Select(f => f.Code)];
    }

    public IReadOnlyList<string> AllCodes => [.. _compiled.Discrepancies.Select(d => $"{d.Code}: {d.Message}"), .. _compiled.Findings.Select(f => $"{f.Code}: {f.Message}")];

    private static IEnumerable<string> Wanted(DraftNote note) =>
        note.Changes.Select(change => Line(change.Kind, change.Status, change.Target, change.From, change.Old, change.New));

    private IEnumerable<string> Read(DraftNote note) =>
        _compiled.Notes.Where(compiled => compiled.Label == note.Label).SelectMany(compiled => compiled.Operations)
            .Select(operation => Line(operation.Kind, operation.Status, operation.Target, operation.From, operation.OldText, operation.NewText));

    private static string Line(OperationKind kind, OperationStatus status, string? target, string? from, string? old, string? added) =>
        $"[{kind} {status} {target}{(from is null ? "" : " from " + from)} −{Plain(old)} +{Plain(added)}]";

    private static string Plain(string? text) => text is null ? "∅" : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
