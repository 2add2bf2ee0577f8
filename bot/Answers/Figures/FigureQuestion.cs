using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>What a question wants of the ledger: which kind, which years, which measure, whose figure.</summary>
internal sealed partial record FigureQuestion
{
    public required bool Money { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Empty where any will do.</summary>
    public required IReadOnlyList<FigureMeasure> Measures { get; init; }

    /// <summary>The subject without the words that name a measure.</summary>
    public required IReadOnlyList<SubjectWord> Labels { get; init; }

    /// <summary>The same with everyday words read as what documents may call them.</summary>
    public required IReadOnlyList<SubjectWord> Meant { get; init; }

    public required bool Difference { get; init; }

    /// <summary>何倍, 達成率, 割合: one figure against another.</summary>
    public required bool Ratio { get; init; }

    /// <summary>合計額は: of several amounts the one that is called their total.</summary>
    public required bool Total { get; init; }

    /// <summary>目標の何％: the other figure is the one that was aimed at.</summary>
    public required bool AgainstTarget { get; init; }

    /// <summary>何人, 何か所: the units that an answer may have; empty where the question does not say.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>いくつ, 何か所: a number of things, and no share of them.</summary>
    public required bool IsNumber { get; init; }

    /// <summary>開始から令和５年度末まで: what was counted over all years, not in the last of them.</summary>
    public required bool Cumulative { get; init; }

    /// <summary>合わせると, 足すと: figures to be added up.</summary>
    public required bool Sum { get; init; }

    /// <summary>目標まであと何ポイント: what is missing to the target.</summary>
    public required bool Remaining { get; init; }

    /// <summary>合っていますか, 同じですか: the same figure in two places.</summary>
    public required bool Agreement { get; init; }

    /// <summary>…に占める…の割合: the words in front of 占める and behind it; null where one figure is asked for.</summary>
    public (IReadOnlyList<SubjectWord> Whole, IReadOnlyList<SubjectWord> Part)? ShareOf { get; init; }

    /// <summary>どちらが多いですか: two things, and how far apart they are.</summary>
    public required bool Which { get; init; }

    /// <summary>令和５年度の欠航率は？ asks for no number in words: only the figure of just this name and year is meant.</summary>
    public required bool IsBare { get; init; }

    /// <summary>予算は？ names no programme, no year and no measure: any amount would be a guess.</summary>
    public bool IsVague => Money && Labels.Count == 0 && Years.Count == 0 && Measures.Count == 0;

    /// <summary>目標は？ 実績は何件ですか names no indicator.</summary>
    public required bool IsMeasureAlone { get; init; }

    public bool InYears(Figure figure) => Years.Count == 0 || (figure.FiscalYear is { } year && Years.Contains(year));

    public static FigureQuestion? Read(Question question)
    {
        var money = question.Asks(Asked.HowMuch) || Amount().IsMatch(question.IsFollowUp ? question.Full : question.Text);
        var counted = money || question.Asks(Asked.HowMany) || Larger().IsMatch(question.Text) || Indicator().IsMatch(question.IsFollowUp ? question.Full : question.Text) || (question.Asks(Asked.Difference) && question.Years.Count > 1);
        if (!counted && !(question.Years.Count > 0 && (question.IsFollowUp || Bare().IsMatch(question.Text))))
        {
            return null;
        }

        // 目標に届かないのはなぜ: the figures do not say.
        if (question.Asks(Asked.Why) && !Explicit().IsMatch(question.Text))
        {
            return null;
        }

        // 何人で、どうやって選んだ: only the sentence says both.
        if (!money && Manner().IsMatch(question.Text))
        {
            return null;
        }

        var labels = Labelled(question.Subject);
        return new FigureQuestion
        {
            IsBare = !counted,
            Money = money && !Counts().IsMatch(question.Text) && !Counter().IsMatch(question.Text) && !Part().IsMatch(question.Text),
            Years = OfTargetOnly().IsMatch(question.Text) ? [] : WithYearBefore(question),
            Measures = [.. MeasuresIn(question.Text)],
            Labels = labels,
            Meant = Labelled(question.Meant),
            Difference = question.Asks(Asked.Difference) || Growth().IsMatch(question.Text),
            Ratio = Rate().IsMatch(question.Text),
            Total = Whole().IsMatch(question.Text) && !Together().IsMatch(question.Text),
            AgainstTarget = Aim().IsMatch(question.Text),
            Units = UnitsIn(question.Text),
            IsNumber = Number().IsMatch(question.Text),
            Cumulative = OverYears().IsMatch(question.Text) && !YearByYear().IsMatch(question.Text),
            Sum = Together().IsMatch(question.Text),
            Remaining = Missing().IsMatch(question.Text),
            Agreement = Same().IsMatch(question.Text),
            ShareOf = SharesIn(question, labels),
            Which = Larger().IsMatch(question.Text),
            IsMeasureAlone = labels.Count == 0 && question.Years.Count == 0 && !question.IsFollowUp && MeasureFirst().IsMatch(question.Text),
        };
    }

    static List<SubjectWord> Labelled(IReadOnlyList<SubjectWord> words) =>
        [.. words.Where(word => !word.IsWeak && !word.IsHint && !Measure().IsMatch(word.Text) && !DateReader.FindAll(word.Text).Any(date => date.Span.Length >= word.Text.Length - 1))];

    /// <summary>Ｂ事業の令和７年度当初に占める離島分の割合: whose words stand on which side.</summary>
    static (IReadOnlyList<SubjectWord>, IReadOnlyList<SubjectWord>)? SharesIn(Question question, List<SubjectWord> labels)
    {
        var asked = NormalizedText.Fold(question.Full);
        if (Share().Match(asked) is not { Success: true } match)
            return null;
        var (whole, part) = (match.Groups["whole"].Value, match.Groups["part"].Value);
        List<SubjectWord> ofWhole = [.. labels.Where(word => whole.Contains(word.Text, StringComparison.Ordinal))];
        List<SubjectWord> ofPart = [.. labels.Where(word => part.Contains(word.Text, StringComparison.Ordinal))];
        return ofWhole.Count > 0 && ofPart.Count > 0 ? (ofWhole, ofPart) : null;
    }

    /// <summary>令和７年度の合計額と、前年度の合計額: both years are asked for.</summary>
    static IReadOnlyList<int> WithYearBefore(Question question) =>
        !question.IsFollowUp && question.YearShift == -1 && question.Years is [var year] && !question.Asks(Asked.Difference) ? [year, year - 1] : question.Years;

    static readonly string[][] UnitGroups = [["人", "名"], ["か所", "カ所", "ヶ所", "ケ所", "箇所"], ["台"], ["戸"], ["校"], ["社"], ["回"], ["基"], ["隻"], ["便"], ["世帯"], ["店舗"], ["ヘクタール", "ha"], ["トン", "万トン", "千トン"], ["機"], ["本"], ["棟"], ["頭"], ["団体"], ["市町村"], ["自治体"], ["時間"], ["件"], ["分"], ["か月", "ヶ月", "カ月", "箇月"], ["週間"]];

    static string[] UnitsIn(string text) =>
        Counter().Match(text) is { Success: true } match ? Array.Find(UnitGroups, group => group.Contains(match.Groups[1].Value)) ?? [] : People().IsMatch(text) ? UnitGroups[0] : [];

    static IEnumerable<FigureMeasure> MeasuresIn(string text)
    {
        if (Initial().IsMatch(text))
        {
            yield return FigureMeasure.Initial;
        }

        if (Supplementary().IsMatch(text))
        {
            yield return FigureMeasure.Supplementary;
        }

        if (Target().IsMatch(text))
        {
            yield return FigureMeasure.Target;
        }

        if (OfTargetOnly().IsMatch(text))
        {
            yield return FigureMeasure.Actual;
        }

        if (Request().IsMatch(text))
        {
            yield return FigureMeasure.Request;
        }
    }

    [GeneratedRegex("は(?:、?(?:どう|どれ(?:くらい|ほど|だけ)))?(?:です|でした|でしょう)?か?[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex("^(?:目標|実績|件数|累計|達成状況|達成率)(?:値|件数)?(?:は|って|を|の数|[?？]|$)|^what (?:is|are|was|were) the (?:targets?|actual)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MeasureFirst();

    /// <summary>灯台の更新の目標は？ has no 何件, and may still be answered by the ledger.</summary>
    [GeneratedRegex("目標|実績|達成|件数|状況は|品目数|累計|通算|合計(?:は|を|の|[?？]|$)", RegexOptions.None, 1000)]
    private static partial Regex Indicator();

    [GeneratedRegex("(?:減少|増加|増減|要求|配分|計上|交付|執行|決算|事業|差)額|額(?:は|を|$|[?？]|として)", RegexOptions.None, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex("(?:減少|増加|増減|増|減|差)額|(?:増|減)(?:え|ら|り|や)|引き?上げ|引き?下げ|伸び|何ポイント", RegexOptions.None, 1000)]
    private static partial Regex Growth();

    [GeneratedRegex("(?:どちら|どっち)[^。]{0,12}(?:多|少な|高|低|大き|小さ|上回)", RegexOptions.None, 1000)]
    private static partial Regex Larger();

    // 令和６年度末までの目標は何件で、実績は: the year is of the target, what was reached of another.
    [GeneratedRegex("年度?末?まで(?:の|に)[^、。]{0,8}目標[^。]*実績", RegexOptions.None, 1000)]
    private static partial Regex OfTargetOnly();

    [GeneratedRegex("要求|\\brequest", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Request();

    [GeneratedRegex("目標(?:値)?(?:まで|に(?:は)?(?:あと|足り|届|達)|との差|に対して)|あと(?:何|どれ|いくつ|どの)|\\bshort of the (?:target|goal)\\b|\\b(?:remaining|left) to\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex("合ってい|合います|合うか|一致し|同じ(?:です|でしょう|か|額|数|値|[?？])|等しい|食い違|\\bthe same\\b|\\bagree\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Same();

    [GeneratedRegex("^(?<whole>.{2,80}?)(?:に(?:占|し)める|のうち、?|に対する)(?<part>.{2,60}?)(?:の|が占める|は)(?:割合|比率|構成比|シェア|何割|何[%％]|何パーセント)", RegexOptions.None, 1000)]
    private static partial Regex Share();

    [GeneratedRegex("いくら|何(?:億|円|件|人|名|[%％]|割|ポイント)|どれ(?:だけ|くらい|ほど)|どのくらい|\\bhow (?:much|many)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Explicit();

    [GeneratedRegex("どうやって|どのように|どんな(?:風|ふう)に|\\bhow (?:was|were|did|do|does|is|are)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Manner();

    /// <summary>…した割合はいくらでしたか: no amount.</summary>
    [GeneratedRegex("(?:割合|比率|率)は[、]?(?:[^、。]{0,20})?いくら", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("当初|\\binitial\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Initial();

    [GeneratedRegex("補正|\\bsupplementary\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Supplementary();

    [GeneratedRegex("目標|\\btargets?\\b|\\bgoals?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Target();

    [GeneratedRegex("何件|何人|何名|何品目|何例|何課題|件数|人数|課題数|論文数|\\bhow many\\b|\\bnumber of\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Counts();

    [GeneratedRegex("何(人|名|か所|カ所|ヶ所|ケ所|箇所|台|戸|校|社|回|基|隻|便|世帯|店舗|ヘクタール|トン|機(?!関)|本|棟|頭|団体|市町村|自治体|時間|分(?!野|の)|か月|ヶ月|カ月|箇月|週間)", RegexOptions.None, 1000)]
    private static partial Regex Counter();

    [GeneratedRegex("人数|\\bhow many (?:\\w+ )?(?:people|persons|patients|members|students|researchers|staff|employees|experts)\\b|\\bnumber of (?:people|persons|patients|members)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex People();

    [GeneratedRegex("いくつ|何(?:件|人|名|例|か所|カ所|ヶ所|ケ所|箇所|台|戸|校|社|回|個)|件数|人数|\\bhow many\\b|\\bnumber of\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("目標|達成|\\b(?:the|its|their) (?:target|goal)\\b|\\bachieve", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Aim();

    [GeneratedRegex("合計(?:額|値|は|で|の)|総額|総計|\\btotal\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("(?:から|より)[^。、]{0,16}まで|末まで|累計|累積|通算|これまでの合計|\\bcumulative|\\bin total\\b|\\bby the end of\\b|\\bto date\\b|\\bsince (?:the )?(?:start|beginning)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OverYears();

    [GeneratedRegex("推移|ごと|毎年|それぞれ|各年|単年|その年|\\b(?:each|every|per) year\\b|\\byear by year\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex YearByYear();

    [GeneratedRegex("合わせ(?:て|ると|た)|(?<!不)足[すし]|合算|合計すると|合計と|\\badd(?:s|ed)? up\\b|\\btogether\\b|\\bcombined\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Together();

    [GeneratedRegex("何倍|達成率|割合|比率|何割|何[%％]|何パーセント|\\bshare\\b|\\bratio\\b|\\bpercent", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex("^(?:予算額?|当初予算額?|補正予算額?|当初|補正|第?[一二三1-3]次補正(?:予算)?|(?:当初|補正)?予算案|概算要求額?|要求額|金額|額|総額|合計|合計額|全体|規模|予算規模|目標|目標値|実績|実績値|累計|達成|件|件数|数|比|増|減|増え[たるてま]?|増えた|増える|増やす|増やした|減った|減る|減らす|減らした|増加|減少|増加額|減少額|増額|減額|増減額|引上|引下|引き上げ|引き下げ|伸び|要求|要望額|決算額?|計上|計上額|配分額|執行額|占|占める|付|来年度|本年度|今年度|変わった|変わる|変化|change|changed|増減|増額|減額|差|差額|比較|年度|単年|計|前年度|翌年度|達成率|割合|倍|budgets?|amounts?|targets?|actual|fiscal|year|fy|number|increase|decrease|difference|initial|supplementary|total|yen|planned|results?)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Measure();
}
