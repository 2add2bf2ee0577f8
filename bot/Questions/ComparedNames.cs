using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Questions;

/// <summary>Two documents that a question holds against each other, as it calls them, and the question without them: 霧笛は、平成2年の計画と令和3年の議事概要でどう….</summary>
internal sealed partial record ComparedNames(string One, string Other, string Rest)
{
    /// <summary>What may be meant, the longest names first: where the first one begins, only the documents can tell.</summary>
    public static IEnumerable<ComparedNames> In(string text)
    {
        if (!IsCompared().IsMatch(text))
        {
            yield break;
        }

        foreach (var form in new[] { Joined(), Apart(), English() })
        {
            foreach (Match match in form.Matches(text))
            {
                var (one, other) = (match.Groups["one"], match.Groups["other"]);
                yield return new ComparedNames(one.Value, other.Value, Without(text, one, match.Groups["said"], other));
            }
        }
    }

    static string Without(string text, Group one, Group said, Group other) =>
        Frame().Replace($"{text[..one.Index]}、{said.Value}、{text[(other.Index + other.Length)..]}", "、");

    const string Kind = $"(?:資料|文書|ペーパー|スライド|提案|案|表|{KindNouns.Plans}|構想|プラン|ビジョン|ロードマップ|議事概要|議事録|議事要旨|会議録|概要|まとめ|報告書?|白書|答申|提言|通知|改[訂定]版)(?![一-鿿])";
    const string Name = $"[^、。?？]{{0,40}}?{Kind}";
    const string EnglishName = @"(?:(?:19|20)\d{2} )?(?:[\w'-]+ ){0,4}?(?:papers?|documents?|drafts?|strategy|table|report|slides?|minutes|proposals?|plan)\b";

    [GeneratedRegex(@"それぞれ|各々|比べ|比較|対比|並べ|違[いうっ]|異な|何と(?:言|述|書|いっ)|どう|どんな|どのよう|\b(?:compare|differ|differs|difference|differently|each|how (?:do|did|does)|what (?:do|did|does))\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IsCompared();

    // 令和3年の議事概要で出た疑問と、2024年の対応案を; 座長案での扱いと計画での扱い
    [GeneratedRegex($"(?<=^|[、はをにでが])(?=(?<one>{Name})(?<said>で(?:の|[^、。と]{{1,8}}た)[^、。とで]{{1,8}})?と、?(?<other>{Name}))", RegexOptions.None, 1000)]
    private static partial Regex Joined();

    // 霧笛は、座長案では何と言っていて、2024年の計画ではどう
    [GeneratedRegex($"(?<=^|[、はをにでが])(?=(?<one>{Name})で(?:は|、)(?<said>[^。]{{0,30}}?)、(?<other>{Name})で)", RegexOptions.None, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex($@"\bthe (?=(?<one>{EnglishName}) (?:and|with|to|versus|vs\.?) (?:the )?(?<other>{EnglishName}))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex English();

    /// <summary>How it is told is not what is told: 書きぶりを比べたい.</summary>
    [GeneratedRegex(@"(?:での|の)?(?:記述|書きぶり|書き方|書かれ方|言い方|言いぶり|述べ方|扱い方?|取り?扱い|位置[付づ]け|考え方|見方|文言|表現|説明)(?=を|は|が|に|の|で|、|。|？|\?|$)|を?(?:比べ|比較し|対比し|並べ)(?:たい|てみて|て)?(?:見せて|教えて|ください|示して)?|どんな|それぞれ|何と(?:言|述べ|書)[っいか]?[てた]?(?:いる?|いま(?:す|した))?か?|扱[いうっ](?:て|ま)?|\b(?:compare|contrast|how|differ|differs|difference|differently|between|describe[sd]?|wording)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Frame();
}
