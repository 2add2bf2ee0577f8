using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>What an operation does, as a verb in both languages.</summary>
internal static class ChangeOf
{
    public static string Japanese(RevisionOperation operation) => operation.Kind switch
    {
        OperationKind.Add => "追加",
        OperationKind.Insert => "挿入",
        OperationKind.Delete => "削除",
        OperationKind.Move => "移動",
        _ => "変更",
    };

    public static string English(RevisionOperation operation) => operation.Kind switch
    {
        OperationKind.Add => "added",
        OperationKind.Insert => "inserted",
        OperationKind.Delete => "deleted",
        OperationKind.Move => "moved",
        _ => "changed",
    };

    /// <summary>The stretch of the body that an operation takes away or rewrites.</summary>
    public static SourceSpan? Taken(RevisionOperation operation) =>
        operation.Kind == OperationKind.Move ? operation.FromSpan : operation.TargetSpan is { Length: > 0 } span ? span : null;
}
