using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>What is asked of one draft: a note, a place, a part, a kind of change, or all of it.</summary>
internal static class DraftAnswers
{
    const double Likely = 0.5;
    const double Surely = 0.75;

    /// <summary>A question that only hints at a change is answered where it means one that the draft has.</summary>
    public static Answer? AnswerFrom(Question question, Draft draft)
    {
        if (PathAlone.In(question) is { } path && PathAlone.Parts(draft, path) is { Count: > 0 } parts)
        {
            return parts is [var part] ? Answer(question with { Places = new QuestionPlaces([part], [], path) }, draft) : PathAlone.Which(question, path, parts);
        }

        if (ChangeCues.Name(question) || question.Places.Sections.Any(draft.IsArticle) || ((ChangeLeads.AsksWhetherDecided(question) || ChangeCues.AsksOpinions(question)) && NamesPlace(question, draft)))
        {
            return Answer(question, draft);
        }

        if (FindingTexts.Answer(draft, question) is { } finding)
        {
            return finding;
        }

        var pointed = PointedChanges.Answer(question, draft);
        if (pointed is not null || ChangeCues.AsksDecision(question))
        {
            return pointed;
        }

        var kinds = ChangeKinds.Read(question);
        var least = kinds.States.Contains(OperationStatus.Alternative) ? Likely : Surely;
        return (kinds is { Kinds.Count: 0, States.Count: 0, FromComments: false } && !ChangeCues.AsksHowRevised(question)) || Several(question, draft, DraftScope.AtPlace(question, draft, DraftScope.Of(question, draft)), kinds, new ChangeTexts(question.Language), least) is not { Kind: AnswerKind.Changes } answer
            ? null : answer;
    }

    static bool NamesPlace(Question question, Draft draft) =>
        question.Places.Notes.Count > 0 || (question.Places.Sections.Count > 0 && question.Places.Sections.All(section => draft.PartNamed(section) is not null));

    static Answer? Answer(Question question, Draft draft) =>
        NoSuchPlace(question, draft) is null && ChangeTally.OfDecided(draft, DraftScope.Of(question, draft), question) is { } tally ? tally
        : Told(question, draft) is { } answer ? ChangeLeads.Add(draft, question, answer) : null;

    static Answer? Told(Question question, Draft draft)
    {
        var words = new ChangeTexts(question.Language);
        if (NoSuchPlace(question, draft) is { } refusal)
        {
            return refusal;
        }

        var kinds = ChangeKinds.Read(question);
        kinds = ChangeLeads.AsksWhetherDecided(question) ? kinds with { States = [] } : kinds;
        kinds = NamesItself(question, draft) ? kinds with { States = [] } : kinds;
        var inScope = DraftScope.Of(question, draft);
        return FindingTexts.Answer(draft, question) is { } finding ? finding
            : question.Places.Notes.Count == 0 && PointedChanges.Answer(question, draft) is { } pointed ? pointed
            : question.Asks(Asked.Discrepancies) || ChangeCues.Mismatch(question) ? words.Discrepancies(draft, question)
            : ChangeTally.Of(draft, Matching(draft, inScope, kinds), question) is { } tally ? tally
            : (ChangeCues.AsksNumber(question) || (question.Asks(Asked.Count) && ChangeCues.CountChanges(question))) && new ChangeSubjects(question, draft).Among(inScope, Surely) is not { Count: > 0 } ? words.Count(draft, DraftScope.AtPlace(question, draft, inScope), kinds, question)
            : question.Places.Notes.Count > 0 ? OneNote(question, draft, inScope, kinds, words)
            : question.Places.Path is not null ? OnePlace(question, draft, inScope)
            : Several(question, draft, inScope, kinds, words);
    }

    /// <summary>改定案では…: the draft itself, where it has no rival wordings.</summary>
    static bool NamesItself(Question question, Draft draft) =>
        question.Text.Contains("改定案", StringComparison.Ordinal) && !draft.Changes.Any(change => change.Operation.Status == OperationStatus.Alternative);

    static Answer? NoSuchPlace(Question question, Draft draft)
    {
        foreach (var section in question.Places.Sections)
        {
            if (!draft.Parts.Any(part => DraftScope.IsSame(part, section)))
            {
                return ChangeRefusals.NoSuchSection(draft, question, section);
            }

            foreach (var number in question.Places.Notes)
            {
                if (!draft.Document.RevisionNotes.Any(note => DraftScope.IsSame(note.Section, section) && note.Number == number))
                {
                    return ChangeRefusals.NoSuchNote(draft, question, section, number);
                }
            }
        }

        return null;
    }

    static Answer? OneNote(Question question, Draft draft, List<DraftChange> changes, ChangeKinds kinds, ChangeTexts words)
    {
        var parts = changes.Select(change => change.Note.Section).Distinct().ToList();
        if (parts.Count > 1 && question.Places.Sections.Count == 0)
        {
            return words.WhichSection(question, parts);
        }

        var notes = draft.Document.RevisionNotes.Where(note => DraftScope.Holds(question, note)).ToList();
        if (changes.Count == 0 && !notes.Exists(UnreadInstructions.Are))
        {
            return ChangeRefusals.NoSuchNote(draft, question, "", question.Places.Notes[0]);
        }

        return kinds.Kinds.Any(kind => kind is not (OperationKind.Replace or OperationKind.ReplacePhrase)) && !changes.Any(change => (kinds with { AsWorded = true, States = [] }).Admits(change) || IsNewAsAsked(kinds, change) || ChangeDifferences.Of(question, change.Operation) is not null)
            ? changes.Count > 0 ? ChangeRefusals.OtherKind(draft, question, changes) : null
            : ChangesInFull.Of(draft, changes, question, notes);
    }

    /// <summary>何が新設されますか: a clause that is added or one that is inserted.</summary>
    static bool IsNewAsAsked(ChangeKinds kinds, DraftChange change) =>
        change.Operation.Kind is OperationKind.Insert or OperationKind.Add && (kinds.Kinds.Contains(OperationKind.Insert) || kinds.Kinds.Contains(OperationKind.Add));

    /// <summary>§5の２．: what concerns this place, something in it, or a larger place around it.</summary>
    static Answer OnePlace(Question question, Draft draft, List<DraftChange> changes)
    {
        var labels = DraftScope.LabelsOf(question, draft);
        if (labels.Count > 1 && WrittenPaths.Each(question.Places.Path ?? "").Count == 1)
        {
            return PathAlone.WhichPlace(question, draft, labels);
        }

        var exact = DraftScope.At(labels, changes);
        return exact.Count > 0 ? ChangesInFull.Of(draft, exact, question) : ChangeRefusals.NothingThere(draft, question, labels[0]);
    }

    /// <summary>The changes of the kinds and states that are named: all of those that take or rewrite the whole where only they are meant.</summary>
    public static List<DraftChange> Matching(Draft draft, List<DraftChange> changes, ChangeKinds kinds) =>
        [.. changes.Where(change => kinds.Admits(change) && IsMeant(draft, changes, kinds, change))];

    static bool IsMeant(Draft draft, List<DraftChange> changes, ChangeKinds kinds, DraftChange change) =>
        !kinds.WholeOnly || (!draft.IsPart(change) && (change.SaysWhole || !changes.Exists(other => kinds.Admits(other) && other.SaysWhole)));

    static Answer? Several(Question question, Draft draft, List<DraftChange> changes, ChangeKinds kinds, ChangeTexts words, double least = Likely)
    {
        var named = Matching(draft, changes, kinds);
        var about = new ChangeSubjects(question, draft).Among([.. changes.Where(change => (kinds.Admits(change) || kinds.Resembles(change)) && IsMeant(draft, changes, kinds, change))], least);
        if (about is { Count: 0 } || (about is null && question.Asks(Asked.Count) && !ChangeCues.CountChanges(question)))
        {
            return null;
        }

        var chosen = about ?? named;
        var ofAll = about is null && kinds is { Kinds.Count: 0, States.Count: 0 or 1 } && kinds.States.All(state => state == OperationStatus.Opinion);
        List<RevisionNote> notes = ofAll ? [.. draft.Document.RevisionNotes.Where(note => DraftScope.Holds(question, note))] : [];
        return chosen.Count == 0 ? words.NoneOfKind(draft, question, changes, kinds)
            : chosen.Count <= 2 ? ChangesInFull.Of(draft, chosen, question, notes)
            : words.Listed(draft, chosen, about is null && kinds is { Kinds.Count: 0, States.Count: 0 } ? null : kinds.Exactly(chosen), question, notes);
    }
}
