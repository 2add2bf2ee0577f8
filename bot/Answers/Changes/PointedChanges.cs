using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Changes that a question points at by words of theirs or by where they stand, not by note or kind.</summary>
internal static class PointedChanges
{
    const double Likely = 0.5;
    const double Surely = 0.75;
    const int MostPointed = 3;

    /// <summary>「…」はどう直す？ with words that a change takes away; 「…」はどこに入る？ with words that one brings; …という一文は残る？ with the change that decides it; the end of a place.</summary>
    public static Answer? Answer(Question question, Draft draft)
    {
        var changes = DraftScope.Of(question, draft);
        var there = question.Places.Path is null ? changes : DraftScope.At(DraftScope.LabelsOf(question, draft), changes);
        var (quoted, quotedNew) = (ChangeCues.Quoted(question).ToList(), ChangeCues.QuotedNew(question).ToList());
        var subjects = new ChangeSubjects(question, draft);
        return InFull(quoted.Count > 0 ? changes.FindAll(change => quoted.TrueForAll(change.TakesAway)) : null)
            ?? InFull(quotedNew.Count > 0 ? changes.FindAll(change => quotedNew.TrueForAll(change.Brings)) : null)
            ?? InFull(ChangeCues.AsksDecision(question) ? subjects.Among(there, Surely, asMeant: true) : null)
            ?? InFull(ChangeCues.AsksEnd(question) ? subjects.Among(there.FindAll(change => change.IsAtEnd), Likely) : null);

        Answer? InFull(List<DraftChange>? pointed) =>
            pointed is { Count: > 0 and <= MostPointed } ? ChangesInFull.Of(draft, pointed, question) : null;
    }
}
