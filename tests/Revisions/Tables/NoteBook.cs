using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>Notes written by hand for a document: places are given by label and by the words that stand there.</summary>
internal sealed class NoteBook(PolicyDocument document)
{
    readonly NormalizedText _folded = NormalizedText.Of(document.Text);
    readonly List<RevisionNote> _notes = [];

    public IReadOnlyList<RevisionNote> Notes => _notes;

    public Section Section(string label) => document.Root.SelfAndDescendants().First(section => section.Label == label);

    public NoteBook Note(string part, int number, params RevisionOperation[] operations)
    {
        var span = NoteSpan(part, number);
        var label = $"{part} ※{number}";
        _notes.Add(new RevisionNote
        {
            Label = label,
            Section = part,
            Number = number,
            Span = span,
            Operations = [.. operations.Select(operation => operation with { Note = label, Span = span })],
        });
        return this;
    }

    SourceSpan NoteSpan(string part, int number)
    {
        var lines = Section(part).Blocks.Where(block => block.Kind == BlockKind.Note).ToList();
        var first = lines.FindIndex(block => NormalizedText.Fold(block.Text).StartsWith($"(※{number})", StringComparison.Ordinal));
        var next = lines.FindIndex(first + 1, block => NormalizedText.Fold(block.Text).StartsWith("(※", StringComparison.Ordinal));
        return SourceSpan.Cover(lines[first].Span, (next < 0 ? lines[^1] : lines[next - 1]).Span);
    }

    /// <summary>The words in a clause, however they are wrapped.</summary>
    public SourceSpan Find(string label, string words) =>
        _folded.FindAll(NormalizedText.Fold(words)).First(span => Section(label).Span.Contains(span));

    public RevisionOperation Add(string label, string behind, string words) => new()
    {
        Kind = OperationKind.Add,
        Status = OperationStatus.Proposed,
        Note = "",
        Span = default,
        TargetAsWritten = "",
        Target = label,
        TargetExists = true,
        TargetSpan = new SourceSpan(Find(label, behind).End, Find(label, behind).End),
        NewText = words,
    };

    public RevisionOperation Insert(string behind, string words) =>
        Add(behind, Section(behind).AllBlocks().Last().Text, words) with { Kind = OperationKind.Insert };

    public RevisionOperation Replace(string label, string words, OperationKind kind = OperationKind.Replace, string? old = null)
    {
        var span = old is null ? Section(label).Span : Find(label, old);
        return Add(label, Section(label).AllBlocks().First().Text, words) with
        {
            Kind = kind,
            TargetSpan = span,
            OldText = old ?? string.Concat(span.In(document.Text).Where(c => c is not ('\n' or '\r'))),
        };
    }

    public RevisionOperation Delete(string label, string? old = null) =>
        Replace(label, "", OperationKind.Delete, old) with { NewText = null };

    public RevisionOperation Move(string label, string behind, string words, string from, string old) => Add(label, behind, words) with
    {
        Kind = OperationKind.Move,
        From = from,
        FromSpan = Find(from, old),
        OldText = old,
    };

    public RevisionOperation Applied(string label, string words) =>
        Add(label, words, words) with { Status = OperationStatus.Applied, TargetSpan = Find(label, words) };
}
