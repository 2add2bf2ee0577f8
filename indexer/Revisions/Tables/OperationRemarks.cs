using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>備考: what people should know of an operation besides its words.</summary>
internal sealed class OperationRemarks(PolicyDocument document)
{
    readonly ILookup<string, Section> _sections = document.Root.SelfAndDescendants().ToLookup(section => section.Label, StringComparer.Ordinal);

    public IReadOnlyList<string> Of(ChangeRow row, RevisionOperation operation, IEnumerable<Discrepancy> discrepancies) =>
        [.. Status(operation), .. Place(row, operation), .. Renumbered(operation), .. Why(operation), .. discrepancies.Select(one => $"要確認：{one.Message}")];

    public IReadOnlyList<(string Old, string New)> Renumberings(RevisionOperation operation) =>
        InsertRenumbering.Of(operation, label => _sections[label].FirstOrDefault());

    static IEnumerable<string> Status(RevisionOperation operation)
    {
        if (operation.Status == OperationStatus.Applied)
        {
            yield return operation.NewText is { Length: > 0 } words && operation.Kind != OperationKind.Delete
                ? $"反映済み：{Excerpt.Quoted(words)}は本文にある"
                : "反映済み：本文は直されている";
        }

        if (operation.Status == OperationStatus.Opinion)
        {
            yield return "意見：決まったものではない";
        }

        if (operation.Status == OperationStatus.Alternative)
        {
            yield return "別案";
        }

        if (operation.ExclusiveGroup is not null)
        {
            yield return "同じ箇所の他の案と両立しない";
        }
    }

    static IEnumerable<string> Place(ChangeRow row, RevisionOperation operation)
    {
        if (operation.Kind == OperationKind.Move && operation is { From: { } from, Target: { } target })
        {
            yield return row.IsOrigin ? $"{target}へ移動" : $"{from}から移動";
        }

        if (row.IsOrigin)
        {
            yield break;
        }

        if (operation.TargetSpan is null && operation.Status != OperationStatus.Applied)
        {
            yield return "対象の箇所を本文に特定できない";
        }

        if (!operation.TargetExists && operation.TargetAsWritten.Length > 0)
        {
            yield return $"注の記載は「{operation.TargetAsWritten}」";
        }

        if (operation.OtherTargets.Count > 0)
        {
            yield return $"ほかに考えられる箇所：{string.Join('、', operation.OtherTargets)}";
        }
    }

    static IEnumerable<string> Why(RevisionOperation operation) =>
        operation.Reason is { Length: > 0 } reason ? [$"理由：{reason}"] : [];

    /// <summary>２）として挿入: the clauses that bear 2) and the numbers behind it now move up by one.</summary>
    IEnumerable<string> Renumbered(RevisionOperation operation)
    {
        var after = Renumberings(operation);
        if (after.Count > 0)
        {
            yield return after.Count == 1
                ? $"番号の繰下げ：{after[0].Old}は{after[0].New}となる"
                : $"番号の繰下げ：{after[0].Old}から{after[^1].Old}までは{after[0].New}から{after[^1].New}までとなる";
        }
    }
}
