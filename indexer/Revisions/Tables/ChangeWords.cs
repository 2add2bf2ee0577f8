using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>What kinds and states of changes are called.</summary>
internal static class ChangeWords
{
    public static string Japanese(RowKind kind) => kind switch
    {
        RowKind.Add => "追加",
        RowKind.Insert => "挿入",
        RowKind.Replace => "変更",
        RowKind.ReplacePhrase => "語句修正",
        RowKind.Delete => "削除",
        RowKind.Move => "移動",
        _ => "表記のみ",
    };

    public static string English(RowKind kind) => kind switch
    {
        RowKind.Add => "addition",
        RowKind.Insert => "insertion",
        RowKind.Replace => "replacement",
        RowKind.ReplacePhrase => "rewording",
        RowKind.Delete => "deletion",
        RowKind.Move => "move",
        _ => "notation only",
    };

    public static string Japanese(OperationStatus status) => status switch
    {
        OperationStatus.Proposed => "提案",
        OperationStatus.Applied => "反映済み",
        OperationStatus.Opinion => "意見",
        _ => "別案",
    };

    public static string English(OperationStatus status) => status switch
    {
        OperationStatus.Proposed => "proposed",
        OperationStatus.Applied => "already in the text",
        OperationStatus.Opinion => "opinion",
        _ => "alternative",
    };

    /// <summary>The words of contracts: replacePhrase, proposed.</summary>
    public static string Code<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
