using System.Globalization;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Questions about a place, a note or a change that the draft does not have: the reason, and what it has.</summary>
internal static class ChangeRefusals
{
    public static Answer NoSuchSection(Draft draft, Question question, string section)
    {
        if (draft.Articles is [var first, ..] && section.Contains('条', StringComparison.Ordinal))
        {
            return Refusals.Because(question, $"「{draft.Document.Info.Title}」の新旧対照表に{section}はありません（{first}から{draft.Articles[^1]}までの{draft.Articles.Count}か条があります）。", $"The old/new table of “{draft.Document.Info.Title}” has no {section}.");
        }

        var parts = draft.Places.Select(place => place.Label).ToList();
        return Refusals.Because(question, $"「{draft.Document.Info.Title}」に{section}はありません（{parts[0]}から{parts[^1]}まであります）。", $"“{draft.Document.Info.Title}” has no {section} (it runs from {parts[0]} to {parts[^1]}).");
    }

    public static Answer NoSuchNote(Draft draft, Question question, string section, int number)
    {
        var notes = draft.Document.RevisionNotes.Where(note => note.Number > 0).Where(note => section.Length == 0 || note.Section == section).ToList();
        var where = section.Length > 0 ? section : $"「{draft.Document.Info.Title}」";
        var asked = $"※{number.ToString(CultureInfo.InvariantCulture)}";
        var there = notes.Count == 0 ? null : $"※{notes.Min(note => note.Number)}～※{notes.Max(note => note.Number)}";
        return Refusals.Because(
            question,
            there is null ? $"{where}には修正の注記がありません。" : $"{where}に{asked}はありません（注記は{there}です）。",
            there is null ? $"{where} has no revision notes." : $"{where} has no {asked} (its notes are {there}).",
            Nearest(draft, notes));
    }

    /// <summary>Asked what a note deletes when it inserts: the premise is wrong, and the note shows it.</summary>
    public static Answer OtherKind(Draft draft, Question question, IReadOnlyList<DraftChange> changes)
    {
        var change = changes[0];
        var (japanese, english) = (string.Join('・', changes.Select(one => KindNames.Japanese(one.Operation.Kind)).Distinct()), string.Join(", ", changes.Select(one => KindNames.English(one.Operation.Kind)).Distinct()));
        return Refusals.Because(question, $"{change.Note.Label}はその種類の修正ではありません。内容は「{japanese}」です。", $"{change.Note.Label} is no such change; it is: {english}.", Nearest(draft, [change.Note]));
    }

    public static Answer NothingThere(Draft draft, Question question, string label)
    {
        var asked = $"{string.Concat(question.Places.Sections.Take(1))} {question.Places.Path}";
        var section = draft.Document.Root.SelfAndDescendants().FirstOrDefault(one => Lexicon.Key(one.Label) == label);
        return section is null
            ? Refusals.Because(question, $"{asked}という項目はありません。", $"There is no {asked}.")
            : Refusals.Because(question, $"{asked}を変更する注記はありません。", $"No revision note concerns {asked}.", [Citing.Of(draft.Document, section.Span, section.Label)]);
    }

    public static List<Citation> Nearest(Draft draft, IReadOnlyList<RevisionNote> notes) =>
        [.. notes.Take(3).Select(note => Citing.Of(draft.Document, note.Span, note.Section, note.Sign))];
}
