using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>今の６）は何番にずれる？: which number a place gets when the clauses in front of it are inserted.</summary>
internal static partial class RenumberTexts
{
    /// <summary>Null where the question does not ask for it, or names no place that is pushed on.</summary>
    public static Answer? Answer(Draft draft, Question question)
    {
        if (!Asked().IsMatch(question.Text))
        {
            return null;
        }

        var revised = RevisedText.Apply(draft.Document, draft.Document.RevisionNotes, BranchChoice.None);
        if (question.Places.Notes.Count > 0 || Inserting().IsMatch(question.Text))
        {
            return BehindInsert(draft, question, revised);
        }

        var moved = draft.Document.Root.SelfAndDescendants().Where(section => revised.Renumbered.TryGetValue(section.Label, out var label) && label.Length > 0 && IsMeant(section, question)).ToList();
        moved = moved.Count > 1 && moved.Where(section => IsNamed(section, question)).ToList() is { Count: 1 } named ? named : moved;
        return moved is [var place] && InsertAbove(draft, place) is { } insert ? Told(draft, question, place, revised.Renumbered[place.Label], insert) : null;
    }

    /// <summary>※2が入ると番号は？ §1に項目が入ると後ろの番号は？: every clause behind the one that the note inserts.</summary>
    static Answer? BehindInsert(Draft draft, Question question, RevisedText revised)
    {
        var inserts = draft.Changes.Where(change => DraftScope.Holds(question, change.Note) && change.Operation is { Kind: OperationKind.Insert, Status: OperationStatus.Proposed }).ToList();
        if (inserts is not [var insert] || InsertRenumbering.Of(insert.Operation, label => Labelled(draft, label), revised.Renumbered) is not { Count: > 0 } pushed)
        {
            return null;
        }

        var citing = new Citing();
        citing.Add(draft.Document, insert.Span, insert.Note.Section, insert.Number);
        foreach (var place in pushed.Select(one => Labelled(draft, one.Old)).OfType<Section>())
        {
            citing.Add(draft.Document, place.Blocks.FirstOrDefault()?.Lines[0] ?? place.Span, place.Label);
        }

        return Answer(question, citing, $"{insert.Note.Label}の挿入で番号が繰り下がり、{string.Join('、', pushed.Select(one => $"{one.Old}は{Number(one.New)}"))}になります。",
            $"The insertion of {insert.Note.Label} pushes the clauses behind it on: {string.Join(", ", pushed.Select(one => $"{one.Old} becomes {Number(one.New)}"))}.");
    }

    static Section? Labelled(Draft draft, string label) => draft.Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == label);

    static string Number(string label) => Last().Match(label) is { Success: true } last ? last.Value.Trim() : label;

    /// <summary>It stands in a part that is named, if one is, and its own number is printed in the question.</summary>
    static bool IsMeant(Section section, Question question) =>
        (question.Places.Sections.Count == 0 || question.Places.Sections.Any(part => Lexicon.Key(section.Label).StartsWith(Lexicon.Key(part), StringComparison.Ordinal)))
        && Regex.IsMatch(AddressParser.Half(question.Text), $"(?<![0-9]){Regex.Escape(AddressParser.Half(section.Number.Trim()))}(?![0-9])", RegexOptions.None, TimeSpan.FromSeconds(1));

    static bool IsNamed(Section section, Question question) =>
        section.Heading is { } heading && question.Subject.Any(word => word.Text.Length > 1 && NormalizedText.Fold(heading).Contains(word.Text, StringComparison.Ordinal));

    /// <summary>The insertion that stands nearest in front of the place.</summary>
    static DraftChange? InsertAbove(Draft draft, Section place) =>
        draft.Changes.LastOrDefault(change => change.Operation is { Kind: OperationKind.Insert, Status: OperationStatus.Proposed, TargetSpan: { } point } && point.Start <= place.Span.Start
            && (change.Note.Section.Length == 0 || place.Label.StartsWith(change.Note.Section, StringComparison.Ordinal)));

    static Answer Told(Draft draft, Question question, Section place, string label, DraftChange insert)
    {
        var citing = new Citing();
        citing.Add(draft.Document, insert.Span, insert.Note.Section, insert.Number);
        citing.Add(draft.Document, place.Blocks.FirstOrDefault()?.Lines[0] ?? place.Span, place.Label);
        return Answer(question, citing, $"{insert.Note.Label}の挿入で番号が繰り下がり、{place.Label}は{Number(label)}になります。", $"The insertion of {insert.Note.Label} pushes {place.Label} on: it becomes {Number(label)}.");
    }

    static Answer Answer(Question question, Citing citing, string japanese, string english) =>
        ChangeTexts.Told(question, citing, japanese, english, "挿入を本文に当てて番号を振り直した", "insertions carried out, numbers counted anew");

    [GeneratedRegex(@"(?:何番|番号|どの番号)[^。]{0,12}(?:ずれ|なる|なり|変わ|繰り下|動|移)|(?:ずれ|繰り下)[^。]{0,12}(?:何番|番号)|\bwhat number\b|\bwhich number\b|\brenumber", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Asked();

    /// <summary>新しい項目が入ると後ろの番号は: of what comes behind it, whatever its number is.</summary>
    [GeneratedRegex("(?:項目|条文?|号|文)(?:が|を)?[^。、]{0,4}(?:入[るれっ]|挟|はさ|差し込|割り込|挿入|加[えわ]|増え)[^。]{0,10}(?:後ろ|うしろ|後の|以降|それ以下|残り|ほか|他)", RegexOptions.None, 1000)]
    private static partial Regex Inserting();

    /// <summary>７） of §3 2.7).</summary>
    [GeneratedRegex(@"(?:第[0-9一二三四五六七八九十]+[編部章節条]|\(?[0-9ア-ンa-z]{1,3}[).]?|[①-⑳])$", RegexOptions.None, 1000)]
    private static partial Regex Last();
}
