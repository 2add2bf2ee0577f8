using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>What is asked of one draft: a note, a place, a part, a kind of change, or all of it.</summary>
internal static class DraftAnswers
{
    const double Likely = 0.5;
    const double Surely = 0.75;
    const int MostPointed = 3;

    public static bool IsAsked(Question question, RevisionNote note) =>
        (question.Places.Sections.Count == 0 || question.Places.Sections.Any(section => SamePlace(note.Section, section) || (note.Kind == RevisionNoteKind.Comment && SamePlace(note.Operations[0].TargetAsWritten, section))))
        && (question.Places.Notes.Count == 0 || question.Places.Notes.Contains(note.Number));

    static List<DraftChange> AskedOf(Question question, Draft draft) =>
        [.. draft.Changes.Where(change => IsAsked(question, change.Note)
            || (question.Places.Notes.Count == 0 && question.Places.Sections.Any(section => draft.ChangesIn(section, change))))];

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

        var pointed = Pointed(question, draft);
        if (pointed is not null || ChangeCues.AsksDecision(question))
        {
            return pointed;
        }

        var kinds = ChangeKinds.Read(question);
        var least = kinds.States.Contains(OperationStatus.Alternative) ? Likely : Surely;
        return (kinds is { Kinds.Count: 0, States.Count: 0, FromComments: false } && !ChangeCues.AsksHowRevised(question)) || Several(question, draft, OfPlace(question, draft, AskedOf(question, draft)), kinds, new ChangeTexts(question.Language), least) is not { Kind: AnswerKind.Changes } answer
            ? null : answer;
    }

    static bool NamesPlace(Question question, Draft draft) =>
        question.Places.Notes.Count > 0 || (question.Places.Sections.Count > 0 && question.Places.Sections.All(section => draft.PartNamed(section) is not null));

    static Answer? Answer(Question question, Draft draft) =>
        NoSuchPlace(question, draft) is null && ChangeTally.OfDecided(draft, AskedOf(question, draft), question) is { } tally ? tally
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
        var inScope = AskedOf(question, draft);
        return FindingTexts.Answer(draft, question) is { } finding ? finding
            : question.Places.Notes.Count == 0 && Pointed(question, draft) is { } pointed ? pointed
            : question.Asks(Asked.Discrepancies) || ChangeCues.Mismatch(question) ? words.Discrepancies(draft, question)
            : ChangeTally.Of(draft, Matching(draft, inScope, kinds), question) is { } tally ? tally
            : (ChangeCues.AsksNumber(question) || (question.Asks(Asked.Count) && ChangeCues.CountChanges(question))) && new ChangeSubjects(question, draft).Among(inScope, Surely) is not { Count: > 0 } ? words.Count(draft, OfPlace(question, draft, inScope), kinds, question)
            : question.Places.Notes.Count > 0 ? OneNote(question, draft, inScope, kinds, words)
            : question.Places.Path is not null ? OnePlace(question, draft, inScope)
            : Several(question, draft, inScope, kinds, words);
    }

    /// <summary>「…」はどう直す？ with words that a change takes away; 「…」はどこに入る？ with words that one brings; …という一文は残る？ with the change that decides it; the end of a place.</summary>
    public static Answer? Pointed(Question question, Draft draft)
    {
        var changes = AskedOf(question, draft);
        var quoted = ChangeCues.Quoted(question).ToList();
        if (quoted.Count > 0 && changes.Where(change => quoted.TrueForAll(change.TakesAway)).ToList() is { Count: > 0 and <= MostPointed } taken)
        {
            return ChangesInFull.Of(draft, taken, question);
        }

        var brought = ChangeCues.QuotedNew(question).ToList();
        if (brought.Count > 0 && changes.Where(change => brought.TrueForAll(change.Brings)).ToList() is { Count: > 0 and <= MostPointed } entering)
        {
            return ChangesInFull.Of(draft, entering, question);
        }

        var subjects = new ChangeSubjects(question, draft);
        if (question.Places.Path is not null)
        {
            changes = At(LabelsOf(question, draft), changes);
        }

        return ChangeCues.AsksDecision(question) && subjects.Among(changes, Surely, asMeant: true) is { Count: > 0 and <= MostPointed } decided ? ChangesInFull.Of(draft, decided, question)
            : ChangeCues.AsksEnd(question) && subjects.Among([.. changes.Where(change => change.IsAtEnd)], Likely) is { Count: > 0 and <= MostPointed } ends ? ChangesInFull.Of(draft, ends, question)
            : null;
    }

    /// <summary>改定案では…: the draft itself, where it has no rival wordings.</summary>
    static bool NamesItself(Question question, Draft draft) =>
        question.Text.Contains("改定案", StringComparison.Ordinal) && !draft.Changes.Any(change => change.Operation.Status == OperationStatus.Alternative);

    static Answer? NoSuchPlace(Question question, Draft draft)
    {
        foreach (var section in question.Places.Sections)
        {
            if (!draft.Parts.Any(part => SamePlace(part, section)))
            {
                return ChangeRefusals.NoSuchSection(draft, question, section);
            }

            foreach (var number in question.Places.Notes)
            {
                if (!draft.Document.RevisionNotes.Any(note => SamePlace(note.Section, section) && note.Number == number))
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

        var notes = draft.Document.RevisionNotes.Where(note => IsAsked(question, note)).ToList();
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
        var labels = LabelsOf(question, draft);
        if (labels.Count > 1 && WrittenPaths.Each(question.Places.Path ?? "").Count == 1)
        {
            return PathAlone.WhichPlace(question, draft, labels);
        }

        var exact = At(labels, changes);
        return exact.Count > 0 ? ChangesInFull.Of(draft, exact, question) : ChangeRefusals.NothingThere(draft, question, labels[0]);
    }

    /// <summary>§5の３．に出ている意見: of the place where one is named and any is there.</summary>
    static List<DraftChange> OfPlace(Question question, Draft draft, List<DraftChange> changes) =>
        question.Places.Path is not null && At(LabelsOf(question, draft), changes) is { Count: > 0 } there ? there : changes;

    static List<DraftChange> At(List<string> labels, List<DraftChange> changes) =>
        changes.FindAll(change => labels.Exists(label => Concerns(Lexicon.Key(change.Place), label) || (change.Operation.From is { } from && Concerns(Lexicon.Key(from), label))));

    /// <summary>5.①②: both; ⑤ alone: the one place of that number below the part, or all of several.</summary>
    static List<string> LabelsOf(Question question, Draft draft)
    {
        var path = question.Places.Path ?? "";
        var labels = draft.Document.Root.SelfAndDescendants().Select(place => Lexicon.Key(place.Label)).ToHashSet(StringComparer.Ordinal);
        var named = WrittenPaths.Each(path).Select(one => LabelOf(question, one, labels)).ToList();
        return named is [var label] && !labels.Contains(label) && question.Places.Sections is [var section] && draft.PartNamed(section) is { } part
            && WrittenPaths.Below(part, path) is { Count: > 0 } below ? [.. below.Select(place => Lexicon.Key(place.Label))] : named;
    }

    /// <summary>§5 2. as it is asked for; 2-1(1)イ of chapter 2 alone, where labels do not begin with their part's.</summary>
    static string LabelOf(Question question, string path, HashSet<string> labels)
    {
        var inPart = Lexicon.Key($"{string.Concat(question.Places.Sections.Take(1))} {path}".Trim());
        var alone = Lexicon.Key(path);
        return !labels.Contains(inPart) && labels.Contains(alone) ? alone : inPart;
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
        List<RevisionNote> notes = ofAll ? [.. draft.Document.RevisionNotes.Where(note => IsAsked(question, note))] : [];
        return chosen.Count == 0 ? words.NoneOfKind(draft, question, changes, kinds)
            : chosen.Count <= 2 ? ChangesInFull.Of(draft, chosen, question, notes)
            : words.Listed(draft, chosen, about is null && kinds is { Kinds.Count: 0, States.Count: 0 } ? null : kinds.Exactly(chosen), question, notes);
    }

    static bool SamePlace(string label, string asked) => Lexicon.Key(label) == Lexicon.Key(asked);

    /// <summary>The same place, or one inside the other: 2. and 2.1)②.</summary>
    static bool Concerns(string place, string asked) =>
        place == asked || (place.StartsWith(asked, StringComparison.Ordinal) && !(char.IsDigit(place[asked.Length]) && char.IsDigit(asked[^1])));
}
