using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>東京大学, PMDA, カルタヘナ: evidence that never says a name is about somebody else.</summary>
internal static class Names
{
    /// <summary>米国で成立したのはいつ is not answered by 日本で成立した.</summary>
    static readonly string[] Countries = ["米国", "アメリカ", "英国", "イギリス", "中国", "韓国", "欧州", "ドイツ", "フランス", "カナダ", "豪州", "インド", "台湾", "ロシア"];

    static readonly string[] Endings = ["大学", "研究所", "機構", "省", "庁", "株式会社", "法人", "病院", "大臣", "長官", "知事"];

    public static bool Are(SubjectWord word) =>
        (!word.IsCommon && word.Text.Length > 1 && word.Text.All(char.IsAsciiLetterOrDigit) && !word.Text.All(char.IsAsciiDigit))
        || (word.Text.Length > 2 && word.Related.Count == 0 && word.Text.All(Characters.IsKatakana))
        || Countries.Contains(word.Text)
        || Endings.Any(ending => word.Text.Length > ending.Length + 1 && word.Text.EndsWith(ending, StringComparison.Ordinal));
}
