using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>How a question shows which figures it wants.</summary>
internal static partial class FigureCues
{
    [GeneratedRegex("は(?:、?(?:どう|どれ(?:くらい|ほど|だけ)))?(?:です|でした|でしょう)?か?[?？。]*$", RegexOptions.None, 1000)]
    public static partial Regex Bare();

    [GeneratedRegex("^(?:目標|実績|件数|累計|達成状況|達成率)(?:値|件数)?(?:は|って|を|の数|[?？]|$)|^what (?:is|are|was|were) the (?:targets?|actual)", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex MeasureFirst();

    /// <summary>灯台の更新の目標は？ has no 何件, and may still be answered by the ledger.</summary>
    [GeneratedRegex("目標|実績|達成|件数|状況は|品目数|累計|通算|合計(?:は|を|の|[?？]|$)", RegexOptions.None, 1000)]
    public static partial Regex Indicator();

    [GeneratedRegex("(?:減少|増加|増減|要求|配分|計上|交付|執行|決算|事業|差)額|額(?:は|を|$|[?？]|として)", RegexOptions.None, 1000)]
    public static partial Regex Amount();

    [GeneratedRegex("(?:減少|増加|増減|増|減|差)額|(?:増|減)(?:え|ら|り|や)|引き?上げ|引き?下げ|伸び|何ポイント", RegexOptions.None, 1000)]
    public static partial Regex Change();

    [GeneratedRegex("(?:どちら|どっち)[^。]{0,12}(?:多|少な|高|低|大き|小さ|上回)", RegexOptions.None, 1000)]
    public static partial Regex Larger();

    // 令和６年度末までの目標は何件で、実績は: the year is of the target, what was reached of another.
    [GeneratedRegex("年度?末?まで(?:の|に)[^、。]{0,8}目標[^。]*実績", RegexOptions.None, 1000)]
    public static partial Regex OfTargetOnly();

    [GeneratedRegex("要求|\\brequest", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Request();

    [GeneratedRegex("目標(?:値)?(?:まで|に(?:は)?(?:あと|足り|届|達)|との差|に対して)|あと(?:何|どれ|いくつ|どの)|\\bshort of the (?:target|goal)\\b|\\b(?:remaining|left) to\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Missing();

    [GeneratedRegex("合ってい|合います|合うか|一致し|同じ(?:です|でしょう|か|額|数|値|[?？])|等しい|食い違|\\bthe same\\b|\\bagree\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Same();

    [GeneratedRegex("^(?<whole>.{2,80}?)(?:に(?:占|し)める|のうち、?|に対する)(?<part>.{2,60}?)(?:の|が占める|は)(?:割合|比率|構成比|シェア|何割|何[%％]|何パーセント)", RegexOptions.None, 1000)]
    public static partial Regex Share();

    [GeneratedRegex("いくら|何(?:億|円|件|人|名|[%％]|割|ポイント)|どれ(?:だけ|くらい|ほど)|どのくらい|\\bhow (?:much|many)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Explicit();

    [GeneratedRegex("どうやって|どのように|どんな(?:風|ふう)に|\\bhow (?:was|were|did|do|does|is|are)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Manner();

    /// <summary>…した割合はいくらでしたか: no amount.</summary>
    [GeneratedRegex("(?:割合|比率|率)は[、]?(?:[^、。]{0,20})?いくら", RegexOptions.None, 1000)]
    public static partial Regex Part();

    [GeneratedRegex("当初|\\binitial\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Initial();

    [GeneratedRegex("補正|\\bsupplementary\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Supplementary();

    [GeneratedRegex("目標|\\btargets?\\b|\\bgoals?\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Target();

    /// <summary>達成しましたか: what was reached beside what was aimed at.</summary>
    [GeneratedRegex("達成(?:し|でき|済)|\\bachieved\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Achieved();

    /// <summary>実績は何件でしたか: a target is no answer.</summary>
    [GeneratedRegex("実績|\\bactual\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Reached();

    /// <summary>R2からR4で毎年: every year between the two; not 令和４年度から令和６年度末まで, which asks what had been reached by then.</summary>
    [GeneratedRegex("(?:から|より|～|〜)[^。、]{0,16}(?:(?<!末)まで|毎年|各年|(?<!ま)で|の間)|\\bfrom\\b[^,.]{0,16}\\b(?:to|through|until)\\b|\\beach year\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Between();

    /// <summary>累計で: one number for all years.</summary>
    [GeneratedRegex("累計|累積|通算|合計|合わせ|全部で|計何|\\bcumulative|\\bin total\\b|\\btotal\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex AllTogether();

    [GeneratedRegex("何件|何人|何名|何品目|何例|何課題|件数|人数|課題数|論文数|\\bhow many\\b|\\bnumber of\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Counts();

    [GeneratedRegex("何(人|名|か所|カ所|ヶ所|ケ所|箇所|台|戸|校|社|回|基|隻|便|世帯|店舗|ヘクタール|トン|機(?!関)|本|棟|頭|団体|市町村|自治体|時間|分(?!野|の)|か月|ヶ月|カ月|箇月|週間)", RegexOptions.None, 1000)]
    public static partial Regex Counter();

    [GeneratedRegex("人数|\\bhow many (?:\\w+ )?(?:people|persons|patients|members|students|researchers|staff|employees|experts)\\b|\\bnumber of (?:people|persons|patients|members)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex People();

    [GeneratedRegex("いくつ|何(?:件|人|名|例|か所|カ所|ヶ所|ケ所|箇所|台|戸|校|社|回|個)|件数|人数|\\bhow many\\b|\\bnumber of\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Number();

    [GeneratedRegex("目標|達成|\\b(?:the|its|their) (?:target|goal)\\b|\\bachieve", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Aim();

    [GeneratedRegex("合計(?:額|値|は|で|の)|総額|総計|\\btotal\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Whole();

    [GeneratedRegex("(?:から|より)[^。、]{0,16}まで|末まで|累計|累積|通算|これまでの合計|\\bcumulative|\\bin total\\b|\\bby (?:the end of\\b|FY ?[0-9]|fiscal|20[0-9]{2}\\b)|\\bto date\\b|\\bsince (?:the )?(?:start|beginning)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex OverYears();

    [GeneratedRegex("推移|ごと|毎年|それぞれ|各年|単年|その年|\\b(?:each|every|per) year\\b|\\byear by year\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex YearByYear();

    [GeneratedRegex("合わせ(?:て|ると|た)|(?<!不)足[すし]|合算|合計すると|合計と|\\badd(?:s|ed)? up\\b|\\btogether\\b|\\bcombined\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Together();

    /// <summary>…を合計すると, …の合計は: what is told is held against the sum, not against one of its parts.</summary>
    public static bool AsksSum(string text) => Together().IsMatch(text) || Whole().IsMatch(text);

    [GeneratedRegex("何倍|達成率|割合|比率|何割|何[%％]|何パーセント|\\bshare\\b|\\bratio\\b|\\bpercent", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Rate();

    [GeneratedRegex("^(?:各(?:事業|施策|項目|指標|年度?|プログラム|プロジェクト)|全(?:事業|施策|項目)|[0-9]+(?:事業|施策|項目)|(?:プロジェクト|プログラム|事業)予算額?|予算総額|総予算額?|予算合計額?|予算(?:の)?(?:スライド|資料|ページ|表)|スライド|毎年|各年|年別|年度別|内訳|明細|足す?|足し|合算|両方足?|両者|全部足?|時点|末時点|予算額?|当初予算額?|補正予算額?|当初|補正|第?[一二三1-3]次補正(?:予算)?|(?:当初|補正)?予算案|概算要求額?|要求額|金額|額|総額|合計|合計額|全体|規模|予算規模|目標|目標値|実績|実績値|累計|達成|件|件数|数|比|増|減|増え[たるてま]?|増えた|増える|増やす|増やした|減った|減る|減らす|減らした|増加|減少|増加額|減少額|増額|減額|増減額|引上|引下|引き上げ|引き下げ|伸び|要求|要望額|決算額?|計上|計上額|配分額|執行額|占|占める|付|来年度|本年度|今年度|変わった|変わる|変化|change|changed|増減|増額|減額|差|差額|比較|年度|単年|計|前年度|翌年度|達成率|割合|倍|一番.{0,2}|最も.{0,2}|上回|下回|超過|超|推移|移り変わり|経年|増減率|増加率|減少率|伸び率|budgets?|amounts?|targets?|actual|fiscal|year|fy|number|increase|decrease|difference|initial|supplementary|total|yen|planned|results?)$", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Measure();

    /// <summary>目標はどう設定されていましたか asks for the target: 設定 names nothing that is counted.</summary>
    [GeneratedRegex("目標(?:値|数|件数)?[はをがも][^。]{0,12}(?:設定|設け|定め|掲げ)", RegexOptions.None, 1000)]
    public static partial Regex AimSet();

    [GeneratedRegex("^(?:設定|設け|定め|掲げ)", RegexOptions.None, 1000)]
    public static partial Regex Setting();

    /// <summary>うち離島は何件？ behind 目標は何件？: a part of what was asked before is of the same measure.</summary>
    [GeneratedRegex("^(?:その|この)?うち", RegexOptions.None, 1000)]
    public static partial Regex OfThese();

    /// <summary>何件で、うち離島は何件: the row and its part.</summary>
    [GeneratedRegex("(?:何[^\\s、。]{1,3}|いくつ)(?:で|あり|あって)?、(?:その|この)?うち[^。]*(?:何|いくつ)", RegexOptions.None, 1000)]
    public static partial Regex WithPart();
}
