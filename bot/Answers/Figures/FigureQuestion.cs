using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;
using static PolicyBot.Bot.Answers.Figures.FigureCues;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>What a question wants of the ledger: which kind, which years, which measure, whose figure.</summary>
internal sealed record FigureQuestion
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

    /// <summary>何％減りましたか: the difference as a share of the earlier figure.</summary>
    public required bool Growth { get; init; }

    /// <summary>何倍になりましたか: the later figure over the earlier one.</summary>
    public required bool Times { get; init; }

    /// <summary>どう推移しましたか: the figures of all years in their order.</summary>
    public required bool Series { get; init; }

    /// <summary>…はいくらですか。前年度は？: the year before as well.</summary>
    public required bool AlsoYearBefore { get; init; }

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

    /// <summary>実績は何件でしたか: a target is no answer to that.</summary>
    public required bool ActualOnly { get; init; }

    /// <summary>令和４年度から令和６年度まで毎年: a figure of each year between them.</summary>
    public required bool EachYear { get; init; }

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
        var counted = money || question.Asks(Asked.HowMany) || Larger().IsMatch(question.Text) || Indicator().IsMatch(question.IsFollowUp ? question.Full : question.Text) || ComparedCues.Series().IsMatch(question.Text) || (question.Asks(Asked.Difference) && question.Years.Count > 1);
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
        var (times, growth) = (ComparedCues.Times().IsMatch(question.Text), IsGrowth(question));
        var years = YearsOf(question);
        return new FigureQuestion
        {
            IsBare = !counted,
            Money = money && !Counts().IsMatch(question.Text) && !Counter().IsMatch(question.Text) && !Part().IsMatch(question.Text),
            Years = OfTargetOnly().IsMatch(question.Text) ? [] : years,
            Measures = [.. MeasuresIn(question.Text)],
            Labels = labels,
            Meant = Labelled(question.Meant),
            Difference = question.Asks(Asked.Difference) || Change().IsMatch(question.Text) || times || growth,
            Growth = growth,
            Times = times,
            Series = ComparedCues.Series().IsMatch(question.Text),
            AlsoYearBefore = !question.IsFollowUp && ComparedCues.AlsoYearBefore().IsMatch(question.Text),
            Ratio = !times && !growth && Rate().IsMatch(question.Text),
            Total = Whole().IsMatch(question.Text) && !IsSum(question, years),
            AgainstTarget = Aim().IsMatch(question.Text),
            Units = UnitsIn(question.Text),
            IsNumber = Number().IsMatch(question.Text),
            Cumulative = OverYears().IsMatch(question.Text) && !YearByYear().IsMatch(question.Text),
            Sum = IsSum(question, years),
            Remaining = Missing().IsMatch(question.Text) || ComparedCues.TargetGap().IsMatch(question.Text),
            ActualOnly = Reached().IsMatch(question.Text) && !Aim().IsMatch(question.Text),
            EachYear = years.Count == 2 && Between().IsMatch(question.Text) && !AllTogether().IsMatch(question.Text) && !Aim().IsMatch(question.Text),
            Agreement = Same().IsMatch(question.Text),
            ShareOf = SharesIn(question, labels),
            Which = Larger().IsMatch(question.Text),
            IsMeasureAlone = labels.Count == 0 && question.Years.Count == 0 && !question.IsFollowUp && MeasureFirst().IsMatch(question.Text),
        };
    }

    static List<SubjectWord> Labelled(IReadOnlyList<SubjectWord> words) =>
        [.. words.Where(word => !word.IsWeak && !word.IsHint && !IsAmount(word) && !Measure().IsMatch(word.Text) && !DateReader.FindAll(word.Text).Any(date => date.Span.Length >= word.Text.Length - 1))];

    /// <summary>９億円 names no programme.</summary>
    static bool IsAmount(SubjectWord word) => char.IsAsciiDigit(word.Text[0]) && Quantities.FindAll(word.Text) is [{ Span: var span }] && span.Length == word.Text.Length;

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

    /// <summary>令和７年度の合計額と、前年度の合計額: both years are asked for. 前年度との差は？ 合計は？: what was spoken of before as well.</summary>
    static IReadOnlyList<int> YearsOf(Question question) => question switch
    {
        { IsFollowUp: false, YearShift: -1, Years: [var year] } when !question.Asks(Asked.Difference) => [year, year - 1],
        { IsFollowUp: true, YearShift: not 0, Years: [var year] } when NamesNoYear(question) && question.Asks(Asked.Difference) => [year, year - question.YearShift],
        { IsFollowUp: true, Spoken.Count: > 1 } when NamesNoYear(question) && (Whole().IsMatch(question.Text) || Together().IsMatch(question.Text)) => question.Spoken,
        _ => question.Years,
    };

    static bool NamesNoYear(Question question) => question.Dates.All(date => date.Year is null);

    /// <summary>何％減りましたか; 何％？ after 差は？</summary>
    static bool IsGrowth(Question question) =>
        ComparedCues.Growth().IsMatch(question.Text) || (question.IsFollowUp && question.Asks(Asked.Difference) && ComparedCues.Percent().IsMatch(question.Text) && !Aim().IsMatch(question.Text));

    /// <summary>合計は of two years, or of 当初 and 補正, is computed; of one thing it may be printed.</summary>
    static bool IsSum(Question question, IReadOnlyList<int> years) =>
        Together().IsMatch(question.Text) || (Whole().IsMatch(question.Text) && (years.Count > 1 || (Initial().IsMatch(question.Text) && Supplementary().IsMatch(question.Text))));

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

        if (Target().IsMatch(text) || Achieved().IsMatch(text))
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
}
