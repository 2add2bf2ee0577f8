using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>A sentence with the one that it leans on: its reason, what it refers back to, its answer, what is done about it.</summary>
internal static partial class Companions
{
    const int LongestReply = 160;
    const int EnoughOfReply = 3;
    const int CloseBelow = 8;

    public static IEnumerable<Statement> Of(Statement statement, Question question)
    {
        if (RefersBack(statement.Text))
        {
            return [.. Before(statement), statement];
        }

        if (Connectives.Any(word => statement.Text.StartsWith(word, StringComparison.Ordinal)) && Previous(statement) is { } reason)
        {
            return [statement.Behind(reason)];
        }

        if (IsAnswered(statement))
        {
            return [statement, .. Surroundings.Fitting(Surroundings.Below(statement).Take(EnoughOfReply), LongestReply)];
        }

        if (Next(statement) is { Text: ['→', ..] } next)
        {
            return [next.Behind(statement)];
        }

        if (AsksForResponse(question) && Surroundings.Below(statement).Take(CloseBelow).FirstOrDefault(IsRemedy) is { } remedy)
        {
            return [statement, remedy];
        }

        return [question.Asks(Asked.When) && statement.DatedBy is { } date ? statement.Behind(date) : statement];
    }

    /// <summary>森林組合の申請の可否如何⏎申請可です。: of questions and answers the answer is told too.</summary>
    public static bool IsAnswered(Statement statement) => (QuestionMark().IsMatch(statement.Text) || (statement.IsHeading && statement.Section.Form == "question")) && Surroundings.Below(statement).Any();

    [GeneratedRegex("(?:如何|の可否|でしょうか|[まで]すか|いつか|何か|どうか|[？?])[。．]?$", RegexOptions.None, 1000)]
    private static partial Regex QuestionMark();

    /// <summary>対策：鏡の清掃 below what is wrong, where it is asked what is done about it.</summary>
    static bool IsRemedy(Statement statement) =>
        Array.Exists(Remedies, word => statement.Text.StartsWith(word, StringComparison.Ordinal) && statement.Text.Length > word.Length && statement.Text[word.Length] is '：' or ':');

    static readonly string[] Remedies = ["対策", "対応", "対応案", "解決策"];

    /// <summary>→重さを絞って開発すべき: what follows from the sentence.</summary>
    static Statement? Next(Statement statement) =>
        statement.Others.All.SkipWhile(other => !ReferenceEquals(other, statement)).Skip(1).FirstOrDefault() is { } next && ReferenceEquals(next.Section, statement.Section) ? next : null;

    /// <summary>The sentence that そのため points to: the one before it in the same block.</summary>
    static Statement? Previous(Statement statement) =>
        statement.Others.All.TakeWhile(other => !ReferenceEquals(other, statement)).LastOrDefault() is { } before && ReferenceEquals(before.Block, statement.Block) ? before : null;

    /// <summary>これら３港で…: the three things stand before it.</summary>
    static IEnumerable<Statement> Before(Statement statement)
    {
        var count = Quantities.FindAll(statement.Text).Where(quantity => quantity.Kind == UnitKind.Count).Select(quantity => (int?)quantity.Value).FirstOrDefault();
        var before = statement.Others.All.TakeWhile(other => !ReferenceEquals(other, statement)).Where(other => other.Section == statement.Section).ToList();
        var whole = before.Select((other, at) => (other, at)).Where(one => one.other.Text.EndsWith('。') && one.other.Text.Length > 8).Select(one => one.at).ToList();
        return count is >= 2 and <= 9 && whole.Count >= count ? before.Skip(whole[^count.Value]) : [];
    }

    static bool RefersBack(string text) => text.StartsWith("これら", StringComparison.Ordinal) || text.StartsWith("以上の", StringComparison.Ordinal);

    /// <summary>The issue itself answers what the problem is; its response answers what is done about it.</summary>
    public static bool AsksForResponse(Question question) =>
        ResponseWords.Any(word => question.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    static readonly string[] ResponseWords = ["対応", "対策", "どう進め", "取組", "取り組", "方針", "どうする", "状況", "検討", "どのように", "予定", "どう", "response", "measure", "action", "plan"];

    static readonly string[] Connectives = ["そのため", "このため", "したがって", "従って", "これにより", "その際", "その結果", "これを受け", "よって"];
}
