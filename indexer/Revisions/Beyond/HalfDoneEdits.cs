using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>Notes that are carried out in part: some words are in already, others are not out yet.</summary>
internal sealed class HalfDoneEdits(DraftPassages passages, IReadOnlyList<RevisionNote> notes)
{
    /// <summary>Shorter words stand in many places by chance.</summary>
    const int LeastTelling = 10;

    public IEnumerable<Observation> Find() => notes.SelectMany(note => OfNote(note).Concat(note.Operations.Select(OfOperation).OfType<Observation>()));

    /// <summary>２．に…を追加して、３．を削除: the words stand in 2., and so does 3.</summary>
    static IEnumerable<Observation> OfNote(RevisionNote note)
    {
        var done = note.Operations.FirstOrDefault(operation => operation.Status == OperationStatus.Applied && operation.TargetSpan is not null);
        return done is null ? [] : note.Operations.Where(operation => operation.Status == OperationStatus.Proposed && operation is { Target: not null, TargetSpan: not null })
            .Select(open => Of(note.Label, done, open));
    }

    /// <summary>The new words stand beside the old ones; moved words stand in both places.</summary>
    Observation? OfOperation(RevisionOperation operation)
    {
        if (operation is not { Status: OperationStatus.Proposed, Kind: OperationKind.Replace or OperationKind.ReplacePhrase or OperationKind.Move, NewText.Length: >= LeastTelling, Target: { } target }
            || ChangeOf.Taken(operation) is not { } old || passages.Find(Bare(operation.NewText), target, outside: old) is not { } standing)
        {
            return null;
        }

        var (words, from) = (operation.OldText ?? "", operation.From ?? target);
        return new Observation
        {
            Kind = ObservationKind.HalfDone,
            Certainty = Certainty.Observation,
            Words = Bare(operation.NewText),
            First = new ObservedPlace(target, standing),
            Second = new ObservedPlace(from, old),
            Japanese = $"{operation.Note}は途中まで反映されています。{Excerpt.Quoted(Bare(operation.NewText))}は{target}にすでにありますが、{from}の{Excerpt.Quoted(words)}も残っています。",
            English = $"{operation.Note} is half done: {Excerpt.QuotedInEnglish(Bare(operation.NewText))} stands in {target} already, and {Excerpt.QuotedInEnglish(words)} still stands in {from}.",
        };
    }

    static string Bare(string text) => NewText.WithoutSign(text, new TextRange(0, text.Length)).In(text).Trim();

    static Observation Of(string note, RevisionOperation done, RevisionOperation open) => new()
    {
        Kind = ObservationKind.HalfDone,
        Certainty = Certainty.Observation,
        Words = done.NewText ?? "",
        First = new ObservedPlace(done.Target ?? "", done.TargetSpan ?? default),
        Second = new ObservedPlace(open.From ?? open.Target ?? "", ChangeOf.Taken(open) ?? open.TargetSpan ?? default),
        Japanese = $"{note}は途中まで反映されています。{Excerpt.Quoted(done.NewText ?? "")}は{done.Target}にすでにありますが、{open.Target}の{ChangeOf.Japanese(open)}はまだです{(open.OldText is { Length: > 0 } old ? $"（{Excerpt.Quoted(old)}）" : "")}。",
        English = $"{note} is half done: {Excerpt.QuotedInEnglish(done.NewText ?? "")} stands in {done.Target} already, but nothing is {ChangeOf.English(open)} in {open.Target} yet{(open.OldText is { Length: > 0 } words ? $": {Excerpt.QuotedInEnglish(words)}" : "")}.",
    };
}
