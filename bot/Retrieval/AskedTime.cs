using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>What a question asks of time (いつ, 何日, 何時から, いつまで, 次回), and whether a sentence says it.</summary>
internal sealed partial class AskedTime(Question question)
{
    readonly bool _when = question.Asks(Asked.When);
    readonly bool _day = DayAsked().IsMatch(question.Text);
    readonly bool _exact = ExactDay().IsMatch(question.Text);
    readonly bool _clock = ClockAsked().IsMatch(question.Text);
    readonly bool _span = SpanAsked().IsMatch(question.Text);
    readonly bool _term = TermAsked().IsMatch(question.Text);
    readonly bool _next = NextAsked().IsMatch(question.Text);

    public double Agreement(Statement statement) => OfWhen(statement) + OfDay(statement) + OfTerm(statement) + OfNext(statement);

    public bool IsSaid(Statement statement) => !_when || SaysWhen(statement);

    double OfWhen(Statement statement) =>
        !_when ? 0 : !SaysWhen(statement) ? AnswerType.Penalty : IsTimeLine(statement) ? 2 * AnswerType.Bonus : AnswerType.Bonus;

    double OfDay(Statement statement) => !_day ? 0 : Day().IsMatch(statement.Folded) ? AnswerType.Bonus : -AnswerType.Bonus / 2;

    double OfTerm(Statement statement) => _term && Term().IsMatch(statement.Folded) ? 2 * AnswerType.Bonus : 0;

    // 次の会議はいつ: not the day that the minutes are of.
    double OfNext(Statement statement) =>
        !_next ? 0 : IsOfNext(statement) ? 2 * AnswerType.Bonus : IsTimeLine(statement) ? 2 * AnswerType.Penalty : 0;

    /// <summary>工事は何年続くか is answered by ３年 as well as by a date.</summary>
    bool SaysWhen(Statement statement) =>
        _clock ? Clock().IsMatch(statement.Folded)
        : _exact ? statement.DatedBy is not null || Day().IsMatch(statement.Folded)
        : statement.HasDate || (_span && Span().IsMatch(statement.Folded)) || (_term && Term().IsMatch(statement.Folded));

    /// <summary>次回は…: of the meeting after this one.</summary>
    public static bool IsOfNext(Statement statement) => Next().IsMatch(statement.Folded);

    /// <summary>日時：令和３年…: a line that is there to say when.</summary>
    static bool IsTimeLine(Statement statement) => TimeLine().IsMatch(statement.Folded);

    [GeneratedRegex("何月何日|\\bwhat date\\b|\\bwhich day\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ExactDay();

    // 策定された日はいつ, 決定日は
    [GeneratedRegex("何月何日|何日(?!間)|日(?:は|を|に?つい|$|[?？])|日付|\\bwhat date\\b|\\bwhich day\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayAsked();

    [GeneratedRegex("[0-9]月[0-9]{1,2}日", RegexOptions.None, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("何時(?!間)|(?:開催|開始|終了)時(?:間|刻)|\\bwhat time\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ClockAsked();

    [GeneratedRegex("[0-9] ?(?:時(?!間)|:[0-9]{2})", RegexOptions.None, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex("何(?:年|か月|ヶ月|カ月|日)", RegexOptions.None, 1000)]
    private static partial Regex SpanAsked();

    [GeneratedRegex("[0-9](?:年|か月|ヶ月|カ月|日)(?!度|[0-9])", RegexOptions.None, 1000)]
    private static partial Regex Span();

    [GeneratedRegex("いつまで|期限は|何日まで|\\bby when\\b|\\bby what\\b|\\bdeadline\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TermAsked();

    // 着工から２年以内に, 令和９年度の早い時期をめどに
    [GeneratedRegex("[0-9](?:年|か月|ヶ月|カ月|週間|日)以内|[0-9](?:年度?|月|日)[^。、]{0,14}(?:まで|めど|目途)", RegexOptions.None, 1000)]
    private static partial Regex Term();

    [GeneratedRegex("次回|次の(?:[^、。]{0,20})?(?:会議|会合|検討会|委員会|部会|懇談会|協議会|回)|\\bnext (?:\\w+ ){0,2}(?:meeting|session|council|conference)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NextAsked();

    [GeneratedRegex("次回|次の会|次会", RegexOptions.None, 1000)]
    private static partial Regex Next();

    [GeneratedRegex("^(?:日\\s?時|開催日|日\\s?程|期\\s?日)", RegexOptions.None, 1000)]
    private static partial Regex TimeLine();
}
