using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>Words of a proposal that look mistyped: asked, with what may be meant, never corrected.</summary>
internal sealed class LikelyTypos(DraftPassages passages, IReadOnlyList<NewWords> proposals, TypoList typos)
{
    public IEnumerable<Observation> Find()
    {
        var katakana = new Lazy<KatakanaWords>(() => new KatakanaWords(passages.All.Select(passage => passage.Value), typos.KnownWords));
        return proposals.SelectMany(proposal => typos.In(proposal.Value).Concat(SentenceEnds.In(proposal)).Concat(Katakana(proposal, katakana))
            .OrderBy(typo => typo.Start).Select(typo => Of(proposal, typo)))
            .DistinctBy(observation => observation.First.Span);
    }

    static IEnumerable<LikelyTypo> Katakana(NewWords proposal, Lazy<KatakanaWords> known) =>
        KatakanaWords.In(proposal.Value).Any() ? known.Value.Mistyped(proposal.Value) : [];

    static Observation Of(NewWords proposal, LikelyTypo typo)
    {
        var (operation, words) = (proposal.Operation, proposal.Words(typo.Start, typo.End));
        return new Observation
        {
            Kind = ObservationKind.TypoQuestion,
            Certainty = Certainty.Question,
            Words = words,
            First = new ObservedPlace(operation.Note, proposal.Source(typo.Start, typo.End)),
            Second = new ObservedPlace(operation.Target ?? operation.Note, operation.TargetSpan ?? operation.Span),
            Japanese = $"{operation.Note}の案（{operation.Target}）の{Excerpt.Quoted(words)}は{Excerpt.Quoted(typo.Meant)}の誤記ではありませんか。",
            English = $"Is {Excerpt.QuotedInEnglish(words)} in the proposal of {operation.Note} ({operation.Target}) a slip for {Excerpt.QuotedInEnglish(typo.Meant)}?",
        };
    }
}
