using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>One generated draft compiled, and how each of its notes compares with what was written.</summary>
internal sealed class DraftReading
{
    private readonly CompiledRevisions _compiled;

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
