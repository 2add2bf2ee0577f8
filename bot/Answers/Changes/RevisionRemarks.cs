using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Who quotes a passage that a revision note would change says so: otherwise the old words pass for what will hold.</summary>
internal sealed class RevisionRemarks(Archive archive)
{
    const int MostTold = 2;
    const int LongestWords = 60;

    public async Task<Answer> AddAsync(Answer answer, CancellationToken cancellation)
    {
        if (answer.Kind is not (AnswerKind.Answer or AnswerKind.Comparison))
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
        var concerning = draft.Changes.Where(change => change.Operation.Status != OperationStatus.Applied && quoted.Exists(citation => Concerns(draft, change, citation))).ToList();
        if (concerning.Count == 0)
        {
            return answer;
        }

        var citing = new Citing(answer.Citations);
        var japanese = answer.Language == Language.Japanese;
        var lines = new List<string> { japanese ? "この箇所についての修正の注記：" : "Revision notes on this passage:" };
        var changes = new List<CitedChange>();
        foreach (var change in concerning.Take(MostTold))
        {
            var number = citing.Add(draft.Document, change.Span, change.Cited, change.Number);
            changes.Add(new CitedChange(change.Operation, number));
            lines.Add($"・{ChangeTelling.Lead(change, answer.Language)}{ChangeTelling.Tell(draft, change with { Operation = change.Operation with { Reason = null } }, answer.Language, LongestWords)}[{number}]");
        }

        return answer with { Text = $"{answer.Text}\n{string.Join('\n', lines)}", Citations = citing.All, Changes = [.. answer.Changes, .. changes] };
    }

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
