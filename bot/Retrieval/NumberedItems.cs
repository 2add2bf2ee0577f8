using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>資料４, 別紙２, 表５, 基本方針2031: what is asked for by its number or year, and stands nowhere, is not answered with another.</summary>
internal sealed partial class NumberedItems(Archive archive)
{
    const int Looked = 30;

    /// <summary>The first one that no passage names, as it was typed.</summary>
    public async Task<string?> FirstUnknownAsync(Question question, CancellationToken cancellation)
    {
        foreach (Match match in Item().Matches(question.Text))
        {
            if (!await IsNamedAsync(NormalizedText.Fold(match.Value), question, cancellation))
            {
                return match.Value;
            }
        }

        foreach (Match match in Edition().Matches(question.Text))
        {
            // 基本方針2031 by its last word and year: the name may be a shorter one.
            if (!await IsNamedAsync(NormalizedText.Fold(match.Groups["edition"].Value), question with { Documents = [] }, cancellation))
            {
                return match.Value;
            }
        }

        return null;
    }

    async Task<bool> IsNamedAsync(string item, Question question, CancellationToken cancellation)
    {
        var query = new PassageQuery(item) { Top = Looked, Filter = new PassageFilter { Documents = question.Documents } };
        return (await archive.Index.SearchAsync(query, cancellation)).Hits
            .Any(hit => Has(NormalizedText.Fold($"{hit.Passage.Title} {string.Join(' ', hit.Passage.HeadingPath)} {hit.Passage.Label} {hit.Passage.Text}"), item));
    }

    /// <summary>資料1 is named by 資料1-2, not by 資料12.</summary>
    static bool Has(string text, string item)
    {
        for (var at = text.IndexOf(item, StringComparison.Ordinal); at >= 0; at = text.IndexOf(item, at + 1, StringComparison.Ordinal))
        {
            if (at + item.Length == text.Length || !char.IsDigit(text[at + item.Length]))
            {
                return true;
            }
        }

        return false;
    }

    // 海の基本方針2031, 港湾白書２０３０; not 2031年の方針
    [GeneratedRegex($"(?:[一-鿿ァ-ヺー・]+の)?[一-鿿ァ-ヺー・]*(?<edition>(?:{KindNouns.Plans}|白書|宣言|構想|ビジョン|プラン|プログラム|アジェンダ|ロードマップ|ガイドライン|パッケージ)(?:19|20|１９|２０)[0-9０-９]{{2}})(?![0-9０-９年])", RegexOptions.None, 1000)]
    private static partial Regex Edition();

    // 資料１－２; not 資料３件, 表２つ, nor the 料 of 有料
    [GeneratedRegex("(?:(?<![一-鿿])(?:資料|参考資料|別紙|別添|別表|附属書|付録|様式|図表|図|表)) ?(?:[0-9０-９]+(?:[-－ー‐―の][0-9０-９]+)*)(?![0-9０-９]|[件つ点枚頁個部冊種回人年月日本名])", RegexOptions.None, 1000)]
    private static partial Regex Item();
}
