using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Which notes and changes of a draft are of the parts, notes and places that a question names.</summary>
internal static class DraftScope
{
    public static bool Holds(Question question, RevisionNote note) =>
        (question.Places.Sections.Count == 0 || question.Places.Sections.Any(section => IsSame(note.Section, section) || (note.Kind == RevisionNoteKind.Comment && IsSame(note.Operations[0].TargetAsWritten, section))))
        && (question.Places.Notes.Count == 0 || question.Places.Notes.Contains(note.Number));

    public static List<DraftChange> Of(Question question, Draft draft) =>
        [.. draft.Changes.Where(change => Holds(question, change.Note)
            || (question.Places.Notes.Count == 0 && question.Places.Sections.Any(section => draft.ChangesIn(section, change))))];

    /// <summary>§5の３．に出ている意見: of the place where one is named and any is there.</summary>
    public static List<DraftChange> AtPlace(Question question, Draft draft, List<DraftChange> changes) =>
        question.Places.Path is not null && At(LabelsOf(question, draft), changes) is { Count: > 0 } there ? there : changes;

    public static List<DraftChange> At(List<string> labels, List<DraftChange> changes) =>
        changes.FindAll(change => labels.Exists(label => Concerns(Lexicon.Key(change.Place), label) || (change.Operation.From is { } from && Concerns(Lexicon.Key(from), label))));

    /// <summary>5.①②: both; ⑤ alone: the one place of that number below the part, or all of several.</summary>
    public static List<string> LabelsOf(Question question, Draft draft)
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

    public static bool IsSame(string label, string asked) => Lexicon.Key(label) == Lexicon.Key(asked);

    /// <summary>The same place, or one inside the other: 2. and 2.1)②.</summary>
    static bool Concerns(string place, string asked) =>
        place == asked || (place.StartsWith(asked, StringComparison.Ordinal) && !(char.IsDigit(place[asked.Length]) && char.IsDigit(asked[^1])));
}
