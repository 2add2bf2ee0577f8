using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Next;

/// <summary>The notes on the passage that was told; after a note, those beside it and what is only an opinion.</summary>
internal static class NextChanges
{
    const int MostNotes = 2;

    public static IEnumerable<NextQuestion> Of(Answer answer, PolicyDocument document, NextWords words)
    {
        var told = answer.Changes.Select(change => document.RevisionNotes.FirstOrDefault(note => note.Span.Contains(change.Operation.Span) && note.Label == change.Operation.Note)).OfType<RevisionNote>().Distinct().ToList();
        if (answer.Kind != AnswerKind.Changes)
        {
            return told.Where(HasOldText).Take(MostNotes).Select(note => OfNote(note, document, words));
        }

        return [.. Beside(told, document).Select(note => OfNote(note, document, words)), .. Discrepancies(told, document, words), .. Opinions(answer, document, words)];
    }

    static NextQuestion OfNote(RevisionNote note, PolicyDocument document, NextWords words) => new(words.OldAndNew(note), document, note.Span) { IsOfNote = true };

    static bool HasOldText(RevisionNote note) => note.Operations.Any(operation => operation.OldText is not null);

    /// <summary>After one note the next of its part; after a list of many those that rewrite words.</summary>
    static IEnumerable<RevisionNote> Beside(List<RevisionNote> told, PolicyDocument document) => told switch
    {
        [] => [],
        [var one] => document.RevisionNotes.Where(note => note.Section == one.Section && note.Number > 0 && note != one && (Target(note) == Target(one) || note.Number == one.Number + 1))
            .OrderByDescending(note => Target(note) == Target(one)).Take(MostNotes),
        _ => told.Where(note => note.Number > 0 && HasOldText(note)).Take(1),
    };

    static string? Target(RevisionNote note) => note.Operations.Select(operation => operation.Target).FirstOrDefault();

    static IEnumerable<NextQuestion> Discrepancies(List<RevisionNote> told, PolicyDocument document, NextWords words) =>
        document.Discrepancies.Where(one => one.Spans.Any(span => told.Exists(note => note.Span.Overlaps(span)))).Take(1)
            .Select(one => new NextQuestion(words.Discrepancies(document.Info.Title), document, document.Root.Span));

    /// <summary>Where one of the changes is only an opinion, which others are.</summary>
    static IEnumerable<NextQuestion> Opinions(Answer answer, PolicyDocument document, NextWords words) =>
        answer.Changes.Where(change => change.Operation.Status is OperationStatus.Opinion or OperationStatus.Alternative).Take(1)
            .Select(change => new NextQuestion(words.Opinions(document.Info.Title), document, document.Root.Span));
}
