using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Who quotes a passage that a revision note would change says so: otherwise the old words pass for what will hold.</summary>
internal sealed class RevisionRemarks(Archive archive)
{
    const int MostTold = 2;

    /// <summary>Of a place that is summarised whole.</summary>
    const int MostOfPlace = 8;
    const int LongestWords = 60;

    public async Task<Answer> AddAsync(Answer answer, CancellationToken cancellation)
    {
        if (answer.Kind is not (AnswerKind.Answer or AnswerKind.Comparison) || answer.Changes.Count > 0)
        {
            return answer;
        }

        foreach (var document in answer.Citations.Select(citation => citation.Document).Distinct())
        {
            if (await archive.DocumentAsync(document, cancellation) is { RevisionNotes.Count: > 0 } read)
            {
                answer = Add(answer, Draft.Of(read));
            }
        }

        return answer;
    }

    static Answer Add(Answer answer, Draft draft)
    {
        var quoted = answer.Citations.Where(citation => citation.Document == draft.Document.Info.Id && citation.RevisionNote is null).ToList();
        var fromNotes = draft.Changes.Where(change => quoted.Exists(citation => IsOf(change, citation))).ToList();
        answer = Told(WithNotes(answer, draft), draft, [.. fromNotes.Take(MostTold)], "次の修正の注記にある文が含まれています（本文の文ではありません）：", "Some of this stands in a revision note, not in the text:");
        return Told(answer, draft, [.. draft.Changes.Where(change => change.Operation.Status != OperationStatus.Applied && !fromNotes.Contains(change) && quoted.Exists(citation => Concerns(draft, change, citation))).Take(MostTold)], OnPassage, OnPassageInEnglish);
    }

    const string OnPassage = "この箇所についての修正の注記：";
    const string OnPassageInEnglish = "Revision notes on this passage:";

    /// <summary>Of a place that is summarised every note counts, also on what the summary leaves out.</summary>
    public static Answer OfPlace(Answer answer, PolicyDocument document, Section place)
    {
        var labels = place.SelfAndDescendants().Select(section => section.Label).ToHashSet(StringComparer.Ordinal);
        var changes = document.RevisionNotes.Count == 0 ? [] : Draft.Of(document).Changes.Where(change => change.Note.Kind == RevisionNoteKind.Note && change.Operation.Status != OperationStatus.Applied && labels.Contains(change.Place)).ToList();
        return changes.Count is 0 or > MostOfPlace ? answer : Told(answer, Draft.Of(document), changes, OnPassage, OnPassageInEnglish);
    }

    static Answer Told(Answer answer, Draft draft, List<DraftChange> changes, string japanese, string english)
    {
        if (changes.Count == 0)
        {
            return answer;
        }

        var citing = new Citing(answer.Citations);
        var lines = new List<string> { answer.Language == Language.Japanese ? japanese : english };
        var cited = new List<CitedChange>();
        foreach (var change in changes)
        {
            var number = citing.Add(draft.Document, change.Span, change.Cited, change.Number);
            cited.Add(new CitedChange(change.Operation, number));
            lines.Add($"・{ChangeTelling.Lead(change, answer.Language)}{ChangeTelling.Tell(draft, change with { Operation = change.Operation with { Reason = null } }, answer.Language, LongestWords)}[{number}]");
        }

        return answer with { Text = $"{answer.Text}\n{string.Join('\n', lines)}", Citations = citing.All, Changes = [.. answer.Changes, .. cited] };
    }

    /// <summary>Words quoted from the note itself, which are no words of the text.</summary>
    static bool IsOf(DraftChange change, Citation citation) => change.Note.Kind == RevisionNoteKind.Note && change.Operation.NewTextLines.Any(citation.Span.Overlaps);

    /// <summary>What is quoted from a note is cited by the note.</summary>
    static Answer WithNotes(Answer answer, Draft draft) => answer with
    {
        Citations = [.. answer.Citations.Select(citation => citation.RevisionNote is null && citation.Document == draft.Document.Info.Id && draft.Changes.FirstOrDefault(change => IsOf(change, citation)) is { } change
            ? citation with { Section = change.Note.Section, RevisionNote = change.Number } : citation)],
    };

    /// <summary>It takes away, rewrites or moves quoted words, or puts new ones into the very place that is quoted.</summary>
    static bool Concerns(Draft draft, DraftChange change, Citation citation)
    {
        var operation = change.Operation;
        return (draft.OldSideOf(change) is { } old ? citation.Section == old : !change.Note.Span.Overlaps(citation.Span))
            && ((operation.TargetSpan is { Length: > 0 } target && target.Overlaps(citation.Span))
                || (operation.FromSpan is { Length: > 0 } from && from.Overlaps(citation.Span))
                || (operation.TargetSpan is { Length: 0 } place && operation.Target == citation.Section && citation.Span.Start <= place.Start));
    }
}
