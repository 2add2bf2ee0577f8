using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>種類別に集計して, 状態ごとの件数, 節ごとに: how many changes there are of each kind, of each state or in each part, each number with its notes.</summary>
internal static partial class ChangeTally
{
    /// <summary>Null where the question does not ask for it.</summary>
    public static Answer? Of(Draft draft, IReadOnlyList<DraftChange> changes, Question question)
    {
        if (question.Language != Language.Japanese || changes.Count == 0 || !Asked().IsMatch(question.Text))
        {
            return null;
        }

        var byPart = ByPart().IsMatch(question.Text);
        return Counted(draft, changes, question, ByState().IsMatch(question.Text), byPart);
    }

    /// <summary>決定済みとされた修正はどれ: where no note calls its change decided, that, and how many there are of each state.</summary>
    public static Answer? OfDecided(Draft draft, IReadOnlyList<DraftChange> changes, Question question) =>
        question.Language == Language.Japanese && Decided().IsMatch(question.Text) && !changes.Any(change => ChangeLeads.CallsDecided(change.Order)) && Counted(draft, changes, question, byState: true, byPart: false) is { } tally
            ? ChangeLeads.Before(question, tally, "決定済みと書かれた修正の注記はありません。", "", tally.Citations.Take(1).Select(citation => citation.Number)) : null;

    [GeneratedRegex("(?:決定|確定)(?:済み?|事項|した|された|と(?:なっ|され)た)[^。、]{0,10}(?:修正|変更|注記|箇所|もの|の)(?:は|を|が)[^。]{0,4}(?:どれ|どの|何|なに|あり|ある|挙げ|全て|すべて|全部|教え|一覧)", RegexOptions.None, 1000)]
    private static partial Regex Decided();

    static Answer? Counted(Draft draft, IReadOnlyList<DraftChange> changes, Question question, bool byState, bool byPart)
    {
        var groups = (byState ? changes.GroupBy(change => ChangeWords.Japanese(change.Operation.Status))
            : byPart ? changes.GroupBy(change => change.Note.Section)
            : changes.GroupBy(change => KindNames.Japanese(change.Operation.Kind))).OrderByDescending(group => byPart ? 0 : group.Count()).ToList();
        var citing = new Citing();
        var derived = new List<Derived>();
        var lines = new List<string>();
        foreach (var group in groups)
        {
            var numbers = group.Select(change => ChangeTexts.Cite(citing, draft, change)).Distinct().ToList();
            var line = $"{group.Key}は{group.Count()}件です（{string.Join('、', group.Select(change => change.Note.Label).Distinct(StringComparer.Ordinal))}）。";
            lines.Add($"・{line}{Citing.MarksOf(numbers)}");
            derived.Add(new Derived(line, [group.Count()], "該当する操作を数えた"));
            if (numbers.Count != group.Count())
            {
                // Two operations of one passage cannot be told apart by who checks the number.
                return null;
            }
        }

        var total = new Derived($"{ChangeTexts.Where(draft, changes, question)}の修正は{changes.Count}件です。", [changes.Count], "該当する操作を数えた");
        return ChangeTexts.Told(question.Language, draft, changes, citing, $"{total.Text}\n{string.Join('\n', lines)}", [total, .. derived]);
    }

    const string Each = "(?:別|ごと|毎|単位)";

    [GeneratedRegex($"集計|内訳|(?:種類|種別|操作|区分|状態|段階|節|章|§|部|項目|パート){Each}[^。]{{0,8}}(?:数|件|いくつ)|各(?:節|章|§|部|項目)[^。]{{0,10}}(?:修正|変更|操作)の?(?:数|件)", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex($"(?:状態|段階|扱い|ステータス){Each}|意見[^。]{{0,6}}提案|提案[^。]{{0,6}}意見", RegexOptions.None, 1000)]
    private static partial Regex ByState();

    [GeneratedRegex($"(?:節|章|§|部|項目|パート){Each}|各(?:節|章|§|部|項目)", RegexOptions.None, 1000)]
    private static partial Regex ByPart();
}
