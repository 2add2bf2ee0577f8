using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;
using static PolicyBot.Bot.Answers.Figures.FigureCues;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>A question → what it wants of the ledger; null where it asks for no figure.</summary>
internal static class FigureQuestionReader
{
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

        var labels = Labelled(question.Subject, question);
        var (times, growth) = (ComparedCues.Times().IsMatch(question.Text), IsGrowth(question));
        var years = YearsOf(question);
        return new FigureQuestion
        {
            IsBare = !counted,
            Money = money && !Counts().IsMatch(question.Text) && !Counter().IsMatch(question.Text) && !Part().IsMatch(question.Text),
            Years = OfTargetOnly().IsMatch(question.Text) ? [] : years,
            Measures = [.. MeasuresIn(question.IsFollowUp && OfThese().IsMatch(question.Text) ? question.Full : question.Text)],
            Labels = labels,
            Meant = Labelled(question.Meant, question),
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
            WithPart = WithPart().IsMatch(question.Text),
            IsMeasureAlone = labels.Count == 0 && question.Years.Count == 0 && !question.IsFollowUp && MeasureFirst().IsMatch(question.Text),
        };
    }

    static List<SubjectWord> Labelled(IReadOnlyList<SubjectWord> words, Question question) =>
        [.. words.Where(word => !word.IsWeak && !word.IsHint && !IsAmount(word) && !Measure().IsMatch(word.Text) && !(Setting().IsMatch(word.Text) && AimSet().IsMatch(question.Text)) && !DateReader.FindAll(word.Text).Any(date => date.Span.Length >= word.Text.Length - 1))];

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

    static readonly string[][] UnitGroups = [["人", "名"], ["か所", "カ所", "ヶ所", "ケ所", "箇所"], ["台"], ["戸"], ["校"], ["社"], ["回"], ["基"], ["隻"], ["便"], ["世帯"], ["店舗"], ["ヘクタール", "ha"], ["トン", "万トン", "千トン"], ["機"], ["棟"], ["頭"], ["団体"], ["市町村"], ["自治体"], ["時間"], ["件"], ["本", "件", "報", "編"], ["分"], ["か月", "ヶ月", "カ月", "箇月"], ["週間"]];

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
