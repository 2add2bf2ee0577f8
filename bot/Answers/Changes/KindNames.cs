using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>What changes of a kind and a state are called.</summary>
internal static class KindNames
{
    /// <summary>反映済みの追加, 全面削除, 意見にとどまる修正</summary>
    public static string Of(ChangeKinds kinds, Language language)
    {
        var isJapanese = language == Language.Japanese;
        if (isJapanese && kinds is { WholeOnly: true, Kinds: [OperationKind.Replace or OperationKind.Delete] } && kinds.States.Count == 0)
        {
            return kinds.Kinds[0] == OperationKind.Replace ? "全面修正" : "全面削除";
        }

        var what = string.Join(isJapanese ? "・" : ", ", kinds.Kinds.Select(kind => isJapanese ? Japanese(kind) : English(kind)));
        var state = string.Join(isJapanese ? "・" : ", ", kinds.States.Select(state => isJapanese ? ChangeWords.Japanese(state) : ChangeWords.English(state)));
        return (what, state) switch
        {
            ("", "") => isJapanese ? "修正" : "changes",
            (_, "") => what,
            ("", _) => isJapanese ? OfState(kinds.States, "修正") : state,
            _ => isJapanese ? OfState(kinds.States, what) : $"{what}, {state}",
        };
    }

    /// <summary>反映済みの追加, 削除の意見</summary>
    static string OfState(IReadOnlyList<OperationStatus> states, string what) => states switch
    {
        [OperationStatus.Applied] => $"反映済みの{what}",
        [OperationStatus.Opinion] when what == "修正" => "意見にとどまる修正",
        [var one] when what == "修正" => ChangeWords.Japanese(one),
        _ => $"{what}の{string.Join('・', states.Select(ChangeWords.Japanese))}",
    };

    public static string Japanese(OperationKind kind) => ChangeWords.Japanese(Enum.Parse<RowKind>(kind.ToString()));

    public static string English(OperationKind kind) => ChangeWords.English(Enum.Parse<RowKind>(kind.ToString()));

    /// <summary>The line over the changes of one state.</summary>
    public static string Title(OperationStatus status, Language language) => language == Language.Japanese ? JapaneseTitle(status) : EnglishTitle(status);

    static string JapaneseTitle(OperationStatus status) => status switch { OperationStatus.Proposed => "提案：", OperationStatus.Applied => "反映済み：", OperationStatus.Opinion => "意見：", _ => "別案：" };

    static string EnglishTitle(OperationStatus status) => status switch { OperationStatus.Proposed => "Proposed:", OperationStatus.Applied => "Already in the text:", OperationStatus.Opinion => "Opinions:", _ => "Alternatives:" };
}
