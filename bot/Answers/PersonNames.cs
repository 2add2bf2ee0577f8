using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>How people are called: 柳生 真帆, 柳生委員, 柳生氏, ラングリー委員 for Ｅ．ラングリー.</summary>
internal static partial class PersonNames
{
    const int LongestFamily = 3;

    /// <summary>柳生 of 柳生委員, null where it is no person: 文部科学省, 委員からの意見.</summary>
    public static string? FamilyOf(string called)
    {
        var plain = string.Concat(called.Where(c => !char.IsWhiteSpace(c)));
        var match = Suffix().Match(plain);
        return match.Success && plain.Length <= 20 && Name().IsMatch(plain[..match.Index]) ? plain[..match.Index]
            : Office().IsMatch(plain) ? plain : null;
    }

    /// <summary>The families that a full name of a list may have: 柳生 of 柳生 真帆; 和泉 and 和泉洋 of 和泉洋人.</summary>
    public static IReadOnlyList<string> FamiliesOf(string name)
    {
        var words = name.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var first = words[0][(words[0].LastIndexOfAny(['．', '.', '・']) + 1)..];
        return words.Length > 1 || first.Any(Characters.IsKatakana) ? [first] : [.. Enumerable.Range(2, Math.Max(0, Math.Min(LongestFamily, first.Length - 1) - 1)).Select(length => first[..length])];
    }

    /// <summary>Whether a folded question calls somebody by the family and a post: 柳生委員, not 柳生の工場; a katakana name alone will do.</summary>
    public static bool Calls(string question, string family)
    {
        var name = NormalizedText.Fold(family);
        for (var at = name.Length == 0 ? -1 : question.IndexOf(name, StringComparison.Ordinal); at >= 0; at = question.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var alone = at == 0 || !(Characters.IsKanji(question[at - 1]) || Characters.IsKatakana(question[at - 1]));
            if (alone && ((name.Length > 2 && name.All(Characters.IsKatakana)) || Behind().IsMatch(question[(at + name.Length)..])))
            {
                return true;
            }
        }

        return false;
    }

    const string Posts = "委員長代理|委員長|委員|座長代理|座長|副座長|議長代理|副議長|議長|部会長|副会長|会長|構成員|オブザーバー|参考人|氏|さん|様|先生|准教授|教授|講師|研究員|参事官|審議官|政策官|専門官|危機管理監|管理監|[課室局部所学校市町村区社支次]長(?:補佐|代理)?|理事長|理事|長官|副大臣|大臣|政務官|知事|補佐官|補佐|代表取締役|代表|顧問|主査|主任|幹事|弁護士|医師";

    [GeneratedRegex($"(?:{Posts})$", RegexOptions.None, 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex($"^(?:{Posts})", RegexOptions.None, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex("^[一-鿿々ァ-ヺー・．Ａ-Ｚ]{1,12}$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^(?:事務局|座長|議長|委員長|座長代理)$", RegexOptions.None, 1000)]
    private static partial Regex Office();
}
