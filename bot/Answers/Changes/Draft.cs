using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>A document with revision notes, its changes in sentences beside the operations they tell of.</summary>
internal sealed class Draft
{
    public Draft(PolicyDocument document)
    {
        Document = document;
        Table = RevisionTable.Of(document);
        Changes = [.. Table.Rows.Where(row => !row.IsOrigin && row.Operation is not null).Select(row => new DraftChange(ChangeSentence.Of(row), row.Operation!, NoteOf(row.Operation!)))];
    }

    public PolicyDocument Document { get; }

    public ChangeTable Table { get; }

    public IReadOnlyList<DraftChange> Changes { get; }

    public IEnumerable<string> Parts => Document.Root.Children.Where(part => part.Number.Length > 0).Select(part => part.Label);

    RevisionNote NoteOf(RevisionOperation operation) => Document.RevisionNotes.First(note => note.Label == operation.Note);
}

/// <summary>One change, the sentence that tells it, and the note that asks for it.</summary>
internal sealed record DraftChange(ChangeSentence Sentence, RevisionOperation Operation, RevisionNote Note)
{
    /// <summary>※2</summary>
    public string Number => $"※{Note.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The place that changes; where none was found, the part the note stands in.</summary>
    public string Place => Operation.Target ?? Note.Section;

    /// <summary>The instruction and the new words behind it: what the change rests on.</summary>
    public SourceSpan Span => Operation.NewTextLines.Aggregate(Operation.Span, SourceSpan.Cover);
}
