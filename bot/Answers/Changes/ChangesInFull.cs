using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>A few changes, each told whole, with the words as they stand or differ where those are asked for.</summary>
internal sealed partial class ChangesInFull(Language language)
{
    const int LongestWhole = 260;
    const int LongestDeleted = 60;

    bool Japanese => language == Language.Japanese;

    /// <summary>notes: those asked for whole, also for what could not be read in them.</summary>
    public static Answer Of(Draft draft, IReadOnlyList<DraftChange> changes, Question question, IReadOnlyList<RevisionNote>? notes = null) =>
        new ChangesInFull(question.Language).Tell(draft, changes, question, notes ?? []);

    Answer Tell(Draft draft, IReadOnlyList<DraftChange> changes, Question question, IReadOnlyList<RevisionNote> notes)
    {
        var citing = new Citing();
        var derived = new List<Derived>();
        var old = OldAsked().IsMatch(question.Text);
        // Who asks for the reason knows what goes; beside another wording of the place it is not what is asked for.
        var deleted = !question.Asks(Asked.Why) && changes.All(change => change.Operation.Kind == OperationKind.Delete);
        var lines = new List<string>();
        foreach (var change in changes)
        {
            lines.AddRange(Lines(draft, change, citing, old || (change.Operation.Kind == OperationKind.Replace && OldWordAsked().IsMatch(question.Text)) ? int.MaxValue : deleted && DeletesWhole(draft, change) ? LongestDeleted : deleted && DeletesUnsaid(draft, change) ? LongestWhole : 0));
            lines.AddRange(Compared(draft, change, question, citing, derived));
        }

        lines.AddRange(ChangeRemarks.Lines(draft, changes, citing, language, derived));
        return ChangeTexts.Told(language, draft, changes, citing, string.Join('\n', lines.Concat(UnreadInstructions.Lines(draft, notes, citing, language))), derived);
    }

    /// <summary>mostOfOld: how much of the words as they stand is shown; 0 where they are not asked for.</summary>
    IEnumerable<string> Lines(Draft draft, DraftChange change, Citing citing, int mostOfOld)
    {
        yield return $"{ChangeTelling.Lead(change, language)}{ChangeTelling.Tell(draft, change, language, LongestWhole)}[{ChangeTexts.Cite(citing, draft, change)}]";
        if (mostOfOld > 0 && change.Operation is { TargetSpan: { Length: > 0 } span, OldText: { } words })
        {
            yield return $"{(Japanese ? "現行：" : "As it stands: ")}{ChangeTelling.Quote(Standing(span.In(draft.Document.Text), words), mostOfOld)}[{CiteStanding(citing, draft, change, span)}]";
        }
    }

    /// <summary>The words that differ, or the place as it will read, where the question wants that.</summary>
    IEnumerable<string> Compared(Draft draft, DraftChange change, Question question, Citing citing, List<Derived> derived)
    {
        if (change.Operation.TargetSpan is { Length: > 0 } span && ChangeDifferences.Of(question, change.Operation) is { } pairs)
        {
            yield return Computed(derived, $"{(Japanese ? "変わる語句：" : "Words that change: ")}{pairs}", "新旧を照合した", [CiteStanding(citing, draft, change, span), ChangeTexts.Cite(citing, draft, change)]);
        }

        if (RevisedWording.IsAsked(question) && RevisedWording.Of(draft, change) is { } revised && RevisedWording.PlaceOf(draft, change) is { } place)
        {
            yield return Computed(derived, $"{(Japanese ? "修正後：" : "As revised: ")}「{revised}」", "提案を本文に当てた", [CiteStanding(citing, draft, change, place.Span), ChangeTexts.Cite(citing, draft, change)]);
        }
    }

    static string Computed(List<Derived> derived, string text, string how, IReadOnlyList<int> cited)
    {
        derived.Add(new Derived(text, [], how));
        return $"{text}{Citing.MarksOf(cited)}";
    }

    static int CiteStanding(Citing citing, Draft draft, DraftChange change, SourceSpan span) =>
        citing.Add(draft.Document, span, draft.OldSideOf(change) ?? change.Place, change.Number);

    /// <summary>3.を削除: what goes is said nowhere but in its place.</summary>
    static bool DeletesWhole(Draft draft, DraftChange change) => change.Operation is { Kind: OperationKind.Delete, Status: not OperationStatus.Applied } && !draft.IsPart(change);

    /// <summary>３．の候補を削除: some words go, and the note does not print them.</summary>
    static bool DeletesUnsaid(Draft draft, DraftChange change) =>
        change.Operation is { Kind: OperationKind.Delete, Status: not OperationStatus.Applied, OldText: { } words } && draft.IsPart(change) && !ChangeRemarks.Prints(draft, change, words);

    /// <summary>The words without the draft's markers where they stand so; else as printed, （※２） and all.</summary>
    static string Standing(string printed, string words) =>
        NormalizedText.Fold(printed).Contains(NormalizedText.Fold(words), StringComparison.Ordinal) ? words.ReplaceLineEndings("　").Trim() : printed.ReplaceLineEndings("").Trim();

    /// <summary>もとの文は？, 新旧対照表, 直しの前後, before and after.</summary>
    [GeneratedRegex("もとの|元の|現行|修正前|改正前|変更前|直[すさしるっ][^、。]{0,4}前|前後を(?:並べ|比べ|見せ)|原文|対象[はの](?:どんな|どの)?文|新旧|対照表|どう変わ|どのように変わ|(?:無|な)くな|消え|\\bbefore\\b|\\bold\\b|\\boriginal\\b|\\bcurrent\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OldAsked();

    /// <summary>どの文言が落ちた, …という言葉はどうなった: of a place in new words both are read.</summary>
    [GeneratedRegex("落ち[たる]|抜け[たる]|」?という(?:言葉|語句?|文言|表現)", RegexOptions.None, 1000)]
    private static partial Regex OldWordAsked();
}
