using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Questions about the draft itself rather than about its changes: does the target exist, do the numbers agree, which parts have no note.</summary>
internal static partial class FindingTexts
{
    const double LeastMeant = 0.75;
    const int MostMeant = 3;

    /// <summary>Null where the question asks for none of these.</summary>
    public static Answer? Answer(Draft draft, Question question) =>
        RenumberTexts.Answer(draft, question) is { } renumbered ? renumbered
        : Untouched().IsMatch(question.Text) && !ChangeCues.Mismatch(question) ? WithoutNotes(draft, question)
        : question.Places.Notes.Count == 0 && Tally().IsMatch(question.Text) ? Counted(draft, question)
        : ChangeCues.AsksExistence(question) ? Existing(draft, question)
        : null;

    static Answer? WithoutNotes(Draft draft, Question question)
    {
        var parts = draft.Places.Where(part => !draft.Document.RevisionNotes.Any(note => part.Span.Contains(note.Span))).ToList();
        var citing = new Citing();
        var labels = parts.Select(part => (part.Label, Number: citing.Add(draft.Document, Head(part), part.Label))).ToList();
        if (parts.Count == 0 || parts.Count == draft.Places.Count)
        {
            return null;
        }

        return Told(question, citing, $"修正の注記がないのは{string.Join('、', labels.Select(one => one.Label))}です。", $"There are no revision notes in {string.Join(", ", labels.Select(one => one.Label))}.");
    }

    /// <summary>The first printed line of a part.</summary>
    static SourceSpan Head(Section part) => part.Blocks.FirstOrDefault()?.Lines[0] ?? part.Span;

    /// <summary>What the draft says of the number of its notes, and the number there is.</summary>
    static Answer? Counted(Draft draft, Question question)
    {
        if (ClaimedCounts.In(draft.Document).Where(claim => question.Places.Sections.Count == 0 || claim.Notes.Any(note => DraftScope.Holds(question, note))).ToList() is not [var claim, ..])
        {
            return null;
        }

        var citing = new Citing();
        ChangeTexts.Cite(citing, draft, claim.Span);
        var parts = claim.Notes.GroupBy(note => note.Section, StringComparer.Ordinal).ToList();
        parts.ForEach(part => ChangeTexts.Cite(citing, draft, part.First().Span));
        var whole = parts is [{ Key: "" }];
        var detail = whole ? "" : $"（{string.Join('、', parts.Select(part => $"{part.Key} {part.Count()}件"))}）";
        var englishDetail = whole ? "" : $" ({string.Join(", ", parts.Select(part => $"{part.Key}: {part.Count()}"))})";
        return claim.Claimed == claim.Actual
            ? Told(question, citing, $"本文は修正の注記の数を{claim.Claimed}件としており、実際の{claim.Actual}件と合っています{detail}。", $"The draft counts {claim.Claimed} revision notes, and there are {claim.Actual}{englishDetail}.")
            : Told(question, citing, $"合っていません。本文は修正の注記の数を{claim.Claimed}件としていますが、実際は{claim.Actual}件です{detail}。", $"The draft counts {claim.Claimed} revision notes, but there are {claim.Actual}{englishDetail}.");
    }

    /// <summary>Whether the place that a note names stands in the body, beside what the note asks for.</summary>
    static Answer? Existing(Draft draft, Question question)
    {
        var inScope = draft.Changes.Where(change => DraftScope.Holds(question, change.Note) && change.Operation.TargetAsWritten.Length > 0).ToList();
        var changes = question.Places.Notes.Count > 0 ? inScope : new ChangeSubjects(question, draft).Among(inScope, LeastMeant) ?? [];
        if (changes.Count is 0 or > MostMeant || changes.Select(change => change.Note.Section).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return null;
        }

        var citing = new Citing();
        var japanese = changes.Select(change => Existing(draft, change, citing)).ToList();
        return Told(question, citing, string.Concat(japanese.Select(one => one.Japanese)), string.Join(' ', japanese.Select(one => one.English)));
    }

    static (string Japanese, string English) Existing(Draft draft, DraftChange change, Citing citing)
    {
        var (note, written) = ($"{change.Note.Section} {change.Number}".Trim(), change.Operation.TargetAsWritten);
        citing.Add(draft.Document, change.Note.Span, change.Note.Section, change.Number);
        if (!change.Operation.TargetExists || change.Operation.Target is not { } target || draft.Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == target) is not { } place)
        {
            return ($"{note}の「{written}」は本文にありません（存在しません）。", $"「{written}」 of {note} does not exist in the text.");
        }

        citing.Add(draft.Document, Head(place), target);
        return ($"{note}の「{written}」は本文に存在します（{target}）。", $"「{written}」 of {note} exists in the text ({target}).");
    }

    /// <summary>番号は合っていますか, and they are: where the note's marker stands.</summary>
    public static Answer? InOrder(Draft draft, Question question)
    {
        if (question.Places.Notes.Count == 0 || draft.Document.RevisionNotes.Where(note => DraftScope.Holds(question, note)).ToList() is not [{ Anchor: { } anchor } note])
        {
            return null;
        }

        var citing = new Citing();
        ChangeTexts.Cite(citing, draft, note.Span);
        ChangeTexts.Cite(citing, draft, anchor.Span);
        var label = $"{note.Section} {note.Sign}".Trim();
        return Told(question, citing, $"{label}の印は本文の{anchor.Section}にあり、番号は合っています。", $"The marker of {label} stands in {anchor.Section}, and the numbers agree.");
    }

    /// <summary>One sentence of the bot's own, with the places it rests on.</summary>
    static Answer Told(Question question, Citing citing, string japanese, string english) =>
        ChangeTexts.Told(question, citing, japanese, english, "注記と本文を照合した", "notes held against the text");

    [GeneratedRegex(@"(?:注|修正|手)[^。、]{0,16}(?:な(?:い|く)|無い|ありません|いません|入っていない|付かない)[^。]{0,10}(?:節|章|部|項目|§|ところ|箇所|パート|編|どこ|どれ)|(?:節|章|部分|部|パート|編|項目)[^。]{0,12}(?:注|修正)[^。]{0,12}(?:ない|無い|ありません|いません)|\b(?:sections?|parts?|chapters?)\b[^.]{0,40}\b(?:without|no|not|lack|free of)\b[^.]{0,30}\b(?:notes?|changes?|revisions?)\b|\b(?:no|without(?: any)?)\b[^.]{0,20}\b(?:revision )?(?:notes?|changes)\b[^.]{0,30}\b(?:sections?|parts?|chapters?)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Untouched();

    [GeneratedRegex(@"(?:注|修正)[^。]{0,12}(?:総数|件数|合計|数|何件)[^。]{0,24}(?:合っ|合い|合う|一致|正し|正確|違|異な|食い違|本当|同じ)|\b(?:number|count|total)\b[^.]{0,80}\b(?:match|correct|agree|right|actual|true|same)|\b(?:match|correct|agree)[^.]{0,60}\b(?:number|count|total) of\b[^.]{0,20}notes", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tally();
}
