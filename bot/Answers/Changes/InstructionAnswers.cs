using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>＜三行を削る意見あり＞, 費用がかさむため候補を削除: a fact that is found in what a note orders, not in words it brings, is told as the change, with what it is about.</summary>
internal sealed class InstructionAnswers(Archive archive)
{
    const int MostChanges = 2;

    public async Task<Answer?> InsteadOfAsync(Answer? fact, Question question, CancellationToken cancellation)
    {
        if (fact is not { Kind: AnswerKind.Answer, Citations: [var first, ..] cited } || cited.Any(one => one.Document != first.Document)
            || await archive.DocumentAsync(first.Document, cancellation) is not { RevisionNotes.Count: > 0 } document)
        {
            return fact;
        }

        var draft = Draft.Of(document);
        var changes = draft.Changes.Where(change => cited.Any(one => IsOrderOf(change, one))).ToList();
        return changes.Count is > 0 and <= MostChanges && cited.All(one => changes.Exists(change => IsOrderOf(change, one))) ? ChangesInFull.Of(draft, changes, question) : fact;
    }

    static bool IsOrderOf(DraftChange change, Citation citation) =>
        change.Note.Kind == RevisionNoteKind.Note && change.Span.Contains(citation.Span) && !change.Operation.NewTextLines.Any(citation.Span.Overlaps);
}
