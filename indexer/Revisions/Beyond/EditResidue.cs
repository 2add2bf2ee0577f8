using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>What an earlier edit left behind in a sentence of the body.</summary>
internal sealed class EditResidue(DraftPassages passages)
{
    /// <summary>A sentence is looked at as one match has to end; longer ones are tables that lost their lines.</summary>
    const int Longest = 2000;

    public IEnumerable<Observation> Find() =>
        passages.All.Where(passage => passage.IsSentence && passage.Value.Length <= Longest).SelectMany(Look);

    IEnumerable<Observation> Look(Passage passage)
    {
        foreach (var (first, second) in ResidueGrammar.RunTogether(passage.Value))
        {
            yield return Of(passage, first, second, Certainty.Observation,
                (one, other) => $"{passage.Section}で文末が二つ続いています（{one}と{other}）。以前の修正の消し残しとみられます。",
                (one, other) => $"{passage.Section}: two sentence endings run together ({one}, {other}), probably left by an earlier edit.");
        }

        foreach (var (first, second) in ResidueGrammar.InBrackets(passage.Value))
        {
            yield return Of(passage, first, second, Certainty.Question,
                (one, other) => $"{passage.Section}に文末の言い換えが括弧のまま残っています（{one}の後に{other}）。どちらにしますか。",
                (one, other) => $"{passage.Section}: another ending is left in brackets ({other} behind {one}). Which one is meant?");
        }

        foreach (var (first, second) in ResidueGrammar.Doubled(passage.Value))
        {
            yield return Of(passage, first, second, Certainty.Question,
                (one, _) => $"{passage.Section}で{one}が二度続いています。一方は消し残しではありませんか。",
                (one, _) => $"{passage.Section}: {one} stands twice in a row. Is one of them left over?");
        }

        foreach (var (first, second) in ResidueGrammar.Orphans(passage.Value))
        {
            yield return Of(passage, first, second, Certainty.Question,
                (one, other) => $"{passage.Section}で{one}に{other}が続き、間の語が抜けているか助詞が余っているようです。",
                (one, other) => $"{passage.Section}: {other} follows {one}: a word is missing between them, or a particle is left over.");
        }
    }

    Observation Of(Passage passage, TextRange first, TextRange second, Certainty certainty, Func<string, string, string> japanese, Func<string, string, string> english)
    {
        var (one, other) = (passages.Words(passage, first.Start, first.End), passages.Words(passage, second.Start, second.End));
        return new Observation
        {
            Kind = ObservationKind.Residue,
            Certainty = certainty,
            Words = one + other,
            First = new ObservedPlace(passage.Section, passages.Source(passage, first.Start, first.End)),
            Second = new ObservedPlace(passage.Section, passages.Source(passage, second.Start, second.End)),
            Japanese = japanese(Excerpt.Quoted(one), Excerpt.Quoted(other)),
            English = english(Excerpt.QuotedInEnglish(one), Excerpt.QuotedInEnglish(other)),
        };
    }
}
