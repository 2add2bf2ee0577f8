using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>追加は5件です（§2 ※1、…）: so many passages are cited for it, and each is of that kind, that state or that part.</summary>
internal sealed partial class TallyRule : IRule
{
    public static bool IsOfThis(Sentence sentence) => sentence.Cited.Count > 0 && Tally().IsMatch(sentence.Text);

    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && answer.IsDerived(sentence)))
        {
            if (Tally().Match(sentence.Text) is { Success: true } tally
                && (sentence.Cited.Distinct().Count().ToString(CultureInfo.InvariantCulture) != tally.Groups["n"].Value || !sentence.Cited.All(citation => Bears(answer, citation, tally.Groups["what"].Value))))
            {
                yield return new Fault("tally", sentence.Text, tally.Value);
            }
        }
    }

    static bool Bears(Case answer, Citation citation, string what)
    {
        var order = Orders.In(citation.Quote);
        return what switch
        {
            "意見" => StateRule.IsOpinion(order),
            "別案" => StateRule.IsAlternative(order),
            "反映済み" => StateRule.IsApplied(order) || StandsAlready(answer, citation),
            "提案" => !StateRule.IsOpinion(order) && !StateRule.IsApplied(order) && !StateRule.IsAlternative(order),
            _ when KindRule.Words(what) is { } words => words.Any(word => NormalizedText.Fold(citation.Quote).Contains(word, StringComparison.Ordinal)),
            _ => citation.Section.StartsWith(what, StringComparison.Ordinal) || answer.SourceOf(citation)?.InnermostAround(citation.Span).StartsWith(what, StringComparison.Ordinal) == true,
        };
    }

    static bool StandsAlready(Case answer, Citation citation) =>
        answer.SourceOf(citation) is { } source && answer.Answer.Changes.Any(change => change.Citation == citation.Number && change.Operation.NewText is { Length: > 0 } words
            && source.Places(citation.Section).Any(span => NormalizedText.Fold(span.In(source.Text)).Contains(NormalizedText.Fold(words), StringComparison.Ordinal)));

    [GeneratedRegex("^・?(?<what>[^。、（]{1,20}?)は(?<n>[0-9]+)件です（", RegexOptions.None, 1000)]
    private static partial Regex Tally();
}
