using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A programme, law or body that is named but stands nowhere: whatever else the words match, it would be about another one.</summary>
internal sealed partial class UnknownNames(Archive archive)
{
    const int Looked = 20;
    const int ShortestOwn = 2;

    /// <summary>Less of a name's own part than this in any one place, and the name is of something else.</summary>
    const double Known = 0.5;

    public async Task<SubjectWord?> FirstAsync(Question question, CancellationToken cancellation)
    {
        foreach (var word in question.Subject.Where(word => !word.IsWeak))
        {
            if (Own(word.Text) is { } own && !await IsKnownAsync(word, own, cancellation))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>極地観測支援プロジェクト → 極地観測: what is left of a name without its kind.</summary>
    static string? Own(string word)
    {
        if (Called().Match(word) is { Success: true } called)
        {
            return called.Groups["family"].Value;
        }

        var own = Kind().Replace(word, "");
        return own.Length >= ShortestOwn && own.Length < word.Length && own.All(c => Characters.IsKanji(c) || Characters.IsKatakana(c)) ? own : null;
    }

    async Task<bool> IsKnownAsync(SubjectWord word, string own, CancellationToken cancellation)
    {
        // Other words for the whole name, as the lexicon has them, make it known too.
        var query = new PassageQuery($"{word.Text} {own} {string.Join(' ', word.Others.Take(Looked))}") { Top = Looked };
        var hits = (await archive.Index.SearchAsync(query, cancellation)).Hits;
        var texts = hits.Select(hit => NormalizedText.Fold($"{string.Join(' ', hit.Passage.HeadingPath)} {hit.Passage.Text}")).Concat(archive.Catalog.Select(archive.NamesOf));
        return texts.Any(text => SubjectMatch.Of(own, text) >= Known || word.Others.Any(other => Kind().Replace(other, "") is { Length: >= ShortestOwn } part && text.Contains(part, StringComparison.Ordinal)));
    }

    // 北島首相, 西野教授: not 元首相, 名誉教授
    [GeneratedRegex("^(?<family>(?!名誉|客員|特任|准|助|元|前|現|副|新|内閣|歴代|当時|担当|招聘|国立|大学|研究|日本|各国)[一-鿿]{2,3}?)(?:内閣)?(?:総理大臣|総理|首相|大統領|教授)$", RegexOptions.None, 1000)]
    private static partial Regex Called();

    [GeneratedRegex("(?:(?:基盤|推進|支援|促進|強化|整備|加速化?|研究|開発|技術|実用化|緊急|特別|総合|基本|重点|戦略的|利用|活用)*(?:事業|プロジェクト|プログラム|計画|戦略|制度|構想|大綱|指針|ガイドライン|(?<![方手作文用])法|条例|基金|交付金|補助金|センター|機構|協議会|委員会|審議会|会議|本部|ネットワーク|コンソーシアム))$", RegexOptions.None, 1000)]
    private static partial Regex Kind();
}
