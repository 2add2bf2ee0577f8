using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>
/// Words that one note takes out of a sentence, or the half it leaves behind, that come back as another note's new text
/// in another clause.
/// </summary>
internal sealed class ReturningWords(DraftPassages passages, IReadOnlyList<RevisionOperation> operations, IReadOnlyList<NewWords> proposals)
{
    const int LeastSame = 20;
    const double LeastShareOfNew = 0.8;
    const double LeastShareTaken = 0.3;

    public IEnumerable<Observation> Find()
    {
        var sentences = proposals.SelectMany(proposal => proposal.Sentences.Select(sentence => (proposal, sentence))).ToList();
        var shingles = new Shingles(sentences.Select(pair => pair.sentence.In(pair.proposal.Value)));
        foreach (var operation in operations.Where(operation => operation.Status == OperationStatus.Proposed && ChangeOf.Taken(operation) is not null))
        {
            foreach (var passage in passages.Over(ChangeOf.Taken(operation) ?? default))
            {
                foreach (var (proposal, sentence) in shingles.Like(passage.Value).Select(number => sentences[number]).Where(pair => IsElsewhere(operation, pair.proposal.Operation)))
                {
                    if (Look(operation, passage, proposal, sentence) is { } observation)
                    {
                        yield return observation;
                    }
                }
            }
        }
    }

    static bool IsElsewhere(RevisionOperation operation, RevisionOperation other) =>
        other.Note != operation.Note && other.Target is not null && other.Target != operation.Target && other.Target != operation.From;

    Observation? Look(RevisionOperation operation, Passage passage, NewWords proposal, TextRange sentence)
    {
        if (NearRepeat.Between(passage.Value, sentence.In(proposal.Value)) is not { } repeat
            || repeat.Same < LeastSame || repeat.Same < LeastShareOfNew * sentence.Length)
        {
            return null;
        }

        var old = passages.Source(passage, repeat.Left.Start, repeat.Left.End);
        var taken = ChangeOf.Taken(operation) ?? default;
        var inPassage = Math.Min(taken.End, passage.Span.End) - Math.Max(taken.Start, passage.Span.Start);
        return taken.Overlaps(old) ? taken.Contains(old) ? Of(operation, passage, proposal, sentence, repeat, left: false) : null
            : inPassage >= LeastShareTaken * passage.Span.Length ? Of(operation, passage, proposal, sentence, repeat, left: true)
            : null;
    }

    Observation Of(RevisionOperation operation, Passage passage, NewWords proposal, TextRange sentence, NearRepeat repeat, bool left)
    {
        var words = passages.Words(passage, repeat.Left.Start, repeat.Left.End);
        var (target, note) = (proposal.Operation.Target ?? "", proposal.Operation.Note);
        var isInsert = proposal.Operation.Kind == OperationKind.Insert;
        var (place, placeInEnglish) = isInsert ? ($"{target}の次", $"after {target}") : (target, target);
        var (taken, takenInEnglish) = (ChangeOf.Japanese(operation), ChangeOf.English(operation));
        return new Observation
        {
            Kind = ObservationKind.Reappears,
            Certainty = Certainty.Observation,
            Words = words,
            First = new ObservedPlace(passage.Section, passages.Source(passage, repeat.Left.Start, repeat.Left.End)),
            Second = new ObservedPlace(note, proposal.Source(sentence.Start + repeat.Right.Start, sentence.Start + repeat.Right.End)),
            Japanese = left
                ? $"{passage.Section}の文は一部が{operation.Note}で{taken}されますが、残る部分が{note}の新しい文（{place}）に出てきます：{Excerpt.Quoted(words)}"
                : $"{passage.Section}から{operation.Note}で{taken}される文が、{note}の新しい文（{place}）に出てきます：{Excerpt.Quoted(words)}",
            English = left
                ? $"Part of a sentence of {passage.Section} is {takenInEnglish} by {operation.Note}; the part that stays comes back in the new text of {note} ({placeInEnglish}): {Excerpt.QuotedInEnglish(words)}"
                : $"What {operation.Note} has {takenInEnglish} from {passage.Section} comes back in the new text of {note} ({placeInEnglish}): {Excerpt.QuotedInEnglish(words)}",
        };
    }
}
