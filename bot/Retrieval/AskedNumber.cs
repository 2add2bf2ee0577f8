using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>いくら, 何件, 何倍: whether a sentence has a number, and of the unit that is asked for.</summary>
internal sealed partial class AskedNumber(Question question)
{
    readonly bool _number = question.Asks(Asked.HowMany | Asked.HowMuch) && !question.Asks(Asked.List);
    readonly bool _count = question.Asks(Asked.HowMany) && !question.Asks(Asked.List);
    readonly IReadOnlyList<string>? _units = question.Asks(Asked.List) ? null : AskedUnit.In(question.Text);

    public double Agreement(Statement statement) =>
        (!_number ? 0 : HasNumber(statement) ? AnswerType.Bonus : AnswerType.Penalty) + (SaysUnit(statement) ? 0 : AnswerType.Penalty);

    public bool IsSaid(Statement statement) => (!_count || HasNumber(statement) || _units is not null) && SaysUnit(statement);

    /// <summary>A number of the unit that is asked for, where one is; a number without any will do.</summary>
    bool SaysUnit(Statement statement) =>
        _units is null || _units.Any(unit => AskedUnit.IsCounted(statement.Folded, unit)) || (!AskedUnit.IsOwn(_units) && BareNumber().IsMatch(statement.Folded));

    public static bool HasMoney(Statement statement) => statement.Quantities.Any(quantity => quantity.Yen is not null);

    /// <summary>予算額は関係課と調整中。 answers いくら as far as it can be.</summary>
    public static bool IsOpen(Statement statement) => Open().IsMatch(statement.Folded);

    static bool HasNumber(Statement statement) => statement.Quantities.Any(quantity => quantity.Value is not null) || BareNumber().IsMatch(statement.Folded);

    // ４５の漁協のうち３２が参加した; 検査場（３か所）
    [GeneratedRegex("(?<![0-9a-z第.,(※§]|資料|別紙|項目|[図表])[0-9]{1,5}(?=[がはをの])|\\([0-9]{1,5}[^0-9年月日)]{1,4}\\)", RegexOptions.None, 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex("調整中|未定|検討中|精査中|協議中|交渉中|非公表|未公表|これから(?:決|定)", RegexOptions.None, 1000)]
    private static partial Regex Open();
}
