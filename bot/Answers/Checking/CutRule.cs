using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A stretch of a passage does not end in front of the words that turn it round: …べき｜ではない, 可逆 of 不｜可逆.</summary>
internal sealed partial class CutRule : IRule
{
    const int ShortestClause = 6;

    public IEnumerable<Fault> Check(Case answer) =>
        from sentence in answer.Sentences
        from words in Quoted.In(sentence.Text).Append(Quoted.Without(sentence.Text)).Append(sentence.Text)
        let folded = NormalizedText.Fold(words.TrimEnd('…'))
        where folded.Length >= ShortestClause && !words.EndsWith('…') && IsCut(sentence, folded)
        select new Fault("negation", sentence.Text, words);

    /// <summary>Every place where the passages say it goes on to the contrary.</summary>
    static bool IsCut(Sentence sentence, string folded)
    {
        var (found, cut) = (0, 0);
        foreach (var quote in sentence.Quotes)
        {
            for (var at = quote.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = quote.IndexOf(folded, at + 1, StringComparison.Ordinal))
            {
                found++;
                cut += Contrary().IsMatch(quote[(at + folded.Length)..]) || (at > 0 && quote[at - 1] is '不' or '非' or '未' or '無') ? 1 : 0;
            }
        }

        return found > 0 && cut == found;
    }

    [GeneratedRegex(@"^(?:こと|もの|わけ|必要|べき|と|で|に|が|は|も|し|て|い|さ|せ|れ|ら|き|く|け|え|め|わ|か|た|り|行|得|あ){0,5}(?:な(?:い|く|かっ|し)|ませ|ず[にる、。]?(?![れら])|ぬ)", RegexOptions.None, 1000)]
    private static partial Regex Contrary();
}
