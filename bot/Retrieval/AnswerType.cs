using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Whether a sentence holds the kind of thing that is asked for: a date for いつ, a number for 何件.</summary>
internal static partial class AnswerType
{
    const double Bonus = 0.2;
    const double Penalty = -0.35;

    public static double Agreement(Question question, Unit unit)
    {
        var agreement = 0.0;
        agreement += question.Asks(Asked.When) ? HasDate(unit) ? Bonus : Penalty : 0;
        agreement += question.Asks(Asked.HowMany | Asked.HowMuch) && !question.Asks(Asked.List) ? HasNumber(unit) ? Bonus : Penalty : 0;
        agreement += question.Asks(Asked.Why) ? Reason().IsMatch(unit.Text) ? Bonus : 0 : 0;
        agreement += question.Asks(Asked.Definition) ? Defines(question, unit) ? 2 * Bonus : 0 : 0;
        agreement += question.Asks(Asked.Where | Asked.Who) ? Organisation().IsMatch(unit.Text) ? Bonus / 2 : 0 : 0;
        agreement += question.Ordinals.Any(ordinal => !unit.Folded.Contains(ordinal, StringComparison.Ordinal) && !unit.Near.Contains(ordinal, StringComparison.Ordinal) && !unit.Far.Contains(ordinal, StringComparison.Ordinal)) ? 2 * Penalty : 0;
        agreement += Years(question, unit);
        return agreement;
    }

    public static bool HasDate(Unit unit) => DateReader.FindAll(unit.Text).Count > 0;

    public static bool HasNumber(Unit unit) => Quantities.FindAll(unit.Text).Any(quantity => quantity.Value is not null);

    /// <summary>A year in the question has to stand in the evidence, or be the year of its document or heading.</summary>
    static double Years(Question question, Unit unit)
    {
        if (question.Years.Count == 0)
        {
            return 0;
        }

        var years = DateReader.FindAll(unit.Text).Select(date => date.Year)
            .Concat(DateReader.FindAll(unit.Near).Select(date => date.Year)).Concat(DateReader.FindAll(unit.Far).Select(date => date.Year)).ToList();
        return question.Years.All(year => years.Contains(year)) ? Bonus : Penalty;
    }

    /// <summary>X（…）, Xとは…, X＝…, X：… with X of the subject.</summary>
    static bool Defines(Question question, Unit unit) =>
        question.Subject.Any(word => word.Text.Length > 1 && Definition(word.Text, unit.Folded));

    static bool Definition(string word, string folded)
    {
        var at = folded.IndexOf(word, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var rest = folded.AsSpan(at + word.Length).TrimStart();
        return rest.Length > 0 && (rest[0] is '(' or '=' or ':' || rest.StartsWith("とは", StringComparison.Ordinal) || rest.StartsWith(".", StringComparison.Ordinal));
    }

    [GeneratedRegex("ため|から、|ので|により|理由|ことから|によって|担い手|必要", RegexOptions.None, 1000)]
    private static partial Regex Reason();

    [GeneratedRegex("大学|研究所|センター|機構|省|庁|社|会社|協会|学会|会議|委員会|部会|教授|大臣|首相|総理|長|氏", RegexOptions.None, 1000)]
    private static partial Regex Organisation();
}
