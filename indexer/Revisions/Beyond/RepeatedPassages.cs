using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>A sentence that says what a revised one says, in a place that no note touches.</summary>
internal sealed class RepeatedPassages(DraftPassages passages, IReadOnlyList<RevisionOperation> operations)
{
    /// <summary>Shorter sentences are the same by custom: 早急に結論を得る。</summary>
    const int LeastSame = 24;
    const int LeastWhole = 16;
    const double LeastShare = 5.0 / 6;

    readonly HashSet<string> _touched = [.. operations.SelectMany(operation => new[] { operation.Target, operation.From }).OfType<string>()];
    readonly HashSet<Passage> _revised = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<Observation> Find()
    {
        var revised = operations.Where(operation => operation.Status != OperationStatus.Applied)
            .SelectMany(operation => Revised(operation).Select(passage => (operation, passage)))
            .DistinctBy(pair => pair.passage.Span).ToList();
        _revised.UnionWith(revised.Select(pair => pair.passage));
        var shingles = new Shingles(revised.Select(pair => pair.passage.Value));
        return passages.All.Where(other => other.Value.Length >= LeastWhole && !IsTouched(other))
            .SelectMany(other => Repeats(revised, shingles, other));
    }

    /// <summary>The sentences that lose or change words; for an addition all of the clause that gets them.</summary>
    IEnumerable<Passage> Revised(RevisionOperation operation) => (operation.Kind, ChangeOf.Taken(operation), operation.Target) switch
    {
        (OperationKind.Move, { } moved, { } target) => passages.Over(moved).Concat(passages.Own(target)),
        (_, { } taken, _) => passages.Over(taken),
        (OperationKind.Add, null, { } target) => passages.Own(target),
        _ => [],
    };

    bool IsTouched(Passage passage) => _revised.Contains(passage) || passages.SelfAndAbove(passage.Section).Any(_touched.Contains);

    IEnumerable<Observation> Repeats(List<(RevisionOperation Operation, Passage Passage)> revised, Shingles shingles, Passage other)
    {
        foreach (var number in shingles.Like(other.Value))
        {
            var (operation, passage) = revised[number];
            if (NearRepeat.Between(passage.Value, other.Value) is { } repeat && Says(passage, other, repeat) && HoldsChange(operation, passage, repeat))
            {
                yield return Of(operation, passage, other, repeat);
                yield break;
            }
        }
    }

    static bool Says(Passage passage, Passage other, NearRepeat repeat) =>
        (repeat.Same >= LeastWhole && repeat.Same == Math.Max(passage.Value.Length, other.Value.Length))
        || (repeat.Same >= LeastSame && repeat.Same >= LeastShare * Math.Min(passage.Value.Length, other.Value.Length)
            && (Opens(passage.Value, repeat.Left) || Opens(other.Value, repeat.Right)));

    /// <summary>Only a conjunction may stand in front: what differs there is else what the sentences are about.</summary>
    static bool Opens(string sentence, TextRange repeated) => sentence[..repeated.Start].All(Characters.IsHiragana);

    /// <summary>Where only some words change, they must be among those that are repeated.</summary>
    bool HoldsChange(RevisionOperation operation, Passage passage, NearRepeat repeat)
    {
        if (ChangeOf.Taken(operation) is not { } taken || !taken.Overlaps(passage.Span) || taken.Contains(passage.Span))
        {
            return true;
        }

        var words = new SourceSpan(Math.Max(taken.Start, passage.Span.Start), Math.Min(taken.End, passage.Span.End));
        return passages.Source(passage, repeat.Left.Start, repeat.Left.End).Contains(words);
    }

    Observation Of(RevisionOperation operation, Passage passage, Passage other, NearRepeat repeat)
    {
        var words = passages.Words(passage, repeat.Left.Start, repeat.Left.End);
        return new Observation
        {
            Kind = ObservationKind.RepeatedUnrevised,
            Certainty = Certainty.Observation,
            Words = words,
            First = new ObservedPlace(passage.Section, passages.Source(passage, repeat.Left.Start, repeat.Left.End)),
            Second = new ObservedPlace(other.Section, passages.Source(other, repeat.Right.Start, repeat.Right.End)),
            Japanese = $"{passage.Section}の文（{Touch(operation, passage).Japanese}）とほぼ同じ文が{other.Section}にもありますが、そちらを改める注はありません：{Excerpt.Quoted(words)}",
            English = $"A sentence of {passage.Section} ({Touch(operation, passage).English}) is nearly repeated in {other.Section}, which no note revises: {Excerpt.QuotedInEnglish(words)}",
        };
    }

    static (string Japanese, string English) Touch(RevisionOperation operation, Passage passage) => operation.Status switch
    {
        _ when ChangeOf.Taken(operation) is not { } taken || !taken.Overlaps(passage.Span) => ($"{operation.Target}は{operation.Note}で加筆", $"{operation.Note} adds words to {operation.Target}"),
        OperationStatus.Opinion => ($"{operation.Note}に{ChangeOf.Japanese(operation)}の意見", $"an opinion in {operation.Note} would have it {ChangeOf.English(operation)}"),
        OperationStatus.Alternative => ($"{operation.Note}に別案", $"{operation.Note} offers another wording"),
        _ => ($"{operation.Note}で{ChangeOf.Japanese(operation)}", $"{ChangeOf.English(operation)} by {operation.Note}"),
    };
}
