using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>How a question shows that it sets figures against each other, and in which way.</summary>
internal static partial class ComparedCues
{
    /// <summary>何倍になりましたか, 前年度の何倍; not 海外産の何倍, which a sentence says.</summary>
    [GeneratedRegex("何倍に|(?:年度?|昨年度?)(?:から|より|に比べ|と比べ|の)[^。]{0,12}何倍|\\bhow many times\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Times();

    /// <summary>何％減りましたか, 増減率は</summary>
    [GeneratedRegex("何(?:[%％]|パーセント|割)[^。]{0,6}(?:増|減|伸|上が|下が|変)|(?:増減|増加|減少|伸び|変化)率|(?:年度?|昨年度?)(?:から|より|に比べ|と比べ)[^。]{0,12}何(?:[%％]|パーセント|割)|\\bby (?:what|how many) per ?cent", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Growth();

    /// <summary>何％？ after 差は？</summary>
    [GeneratedRegex("何(?:[%％]|パーセント|割)|\\bper ?cent", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Percent();

    /// <summary>どう推移しましたか, 年度ごとの件数</summary>
    [GeneratedRegex("推移|移り変わり|経年|年々|(?:年度?|各年度?)(?:ごと|別)|\\bover the years\\b|\\byear by year\\b|\\btrend\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Series();

    /// <summary>目標と実績の差, 目標を何件上回りましたか</summary>
    [GeneratedRegex("目標[^。、]{0,4}実績[^。、]{0,4}差|実績[^。、]{0,4}目標[^。、]{0,4}差|目標(?:値|件数)?(?:を|より)[^。]{0,10}(?:上回|下回|超え|超過|多|少な)", RegexOptions.None, 1000)]
    public static partial Regex TargetGap();

    /// <summary>予算はいくらですか。前年度は？ asks for both.</summary>
    [GeneratedRegex("[。？?]\\s*(?:では|その|また)?、?(?:前年度?|前の年度?|昨年度?|翌年度?)[はも]", RegexOptions.None, 1000)]
    public static partial Regex AlsoYearBefore();
}
