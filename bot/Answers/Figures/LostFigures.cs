using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Amounts whose programme the page has lost: which of them what was asked could be.</summary>
internal static partial class LostFigures
{
    /// <summary>海上庁の灯台更新事業, 海上庁の事業: the ministry is no part of a programme's name, and an amount that is nobody's could be any ministry's.</summary>
    public static List<LedgerEntry> Of(IReadOnlyList<LedgerEntry> unclear, FigureQuestion asked)
    {
        List<SubjectWord> names = [.. asked.Labels.Where(word => !Ministry().IsMatch(word.Text))];
        return [.. unclear.Where(entry => names.Count > 0 ? entry.CouldBe(names) : asked is { Labels.Count: > 0, Years.Count: > 0, Money: true })];
    }

    /// <summary>An amount without a year may be of the asked one where no other is.</summary>
    public static List<LedgerEntry> InYears(List<LedgerEntry> lost, FigureQuestion asked) =>
        lost.FindAll(entry => entry.Figure.FiscalYear is not null && asked.InYears(entry.Figure)) is { Count: > 0 } dated ? dated
        : lost.FindAll(entry => entry.Figure.FiscalYear is null || asked.InYears(entry.Figure));

    /// <summary>the harbour safety program, where 港湾安全プロジェクト has an amount and 港湾安全対策プログラム one that cannot be told: the program may be meant.</summary>
    public static bool AreOfAskedKind(List<LedgerEntry> lost, List<LedgerEntry> told, Question question) =>
        question.Language == Language.English && Programme().IsMatch(question.Text) && !Project().IsMatch(question.Text)
        && told.TrueForAll(entry => entry.Figure.Label.EndsWith("プロジェクト", StringComparison.Ordinal))
        && lost.Exists(entry => entry.Figure.Candidates.Any(candidate => candidate.EndsWith("プログラム", StringComparison.Ordinal) || candidate.EndsWith("事業", StringComparison.Ordinal)));

    [GeneratedRegex("^[一-鿿]{1,8}(?:省|庁)$|^内閣(?:府|官房)$", RegexOptions.None, 1000)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"\bprogram(?:me)?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Programme();

    [GeneratedRegex(@"\bproject\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Project();
}
