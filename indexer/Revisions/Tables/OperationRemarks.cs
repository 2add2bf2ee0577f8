using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>備考: what people should know of an operation besides its words.</summary>
internal sealed class OperationRemarks(PolicyDocument document, RevisedText revised)
{
    readonly ILookup<string, Section> _sections = document.Root.SelfAndDescendants().ToLookup(section => section.Label, StringComparer.Ordinal);

    public IReadOnlyList<string> Of(ChangeRow row, RevisionOperation operation, IEnumerable<Discrepancy> discrepancies) =>
        [.. row.IsTaken ? Chosen(row) : Status(operation), .. Place(row, operation), .. Renumbered(operation), .. Why(operation), .. discrepancies.Select(one => $"要確認：{one.Message}")];

    static IEnumerable<string> Chosen(ChangeRow row) => [$"選択した案：{row.Branch?.Name}"];

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

        if (!operation.IsTold && operation.TargetSpan is null && operation.Status != OperationStatus.Applied)
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

    /// <summary>２）として挿入: the clauses behind it bear other numbers now.</summary>
    IEnumerable<string> Renumbered(RevisionOperation operation)
    {
        var after = InsertRenumbering.Of(operation, label => _sections[label].FirstOrDefault(), revised.Renumbered);
        if (after.Count > 0)
        {
            // One further each: ２）から６）まで. Where two insertions add up, each is named.
            yield return after.Count == 1 || !after.Zip(after.Skip(1)).All(pair => pair.First.New == pair.Second.Old)
                ? $"番号の繰下げ：{string.Join('、', after.Select(pair => $"{pair.Old}は{pair.New}"))}となる"
                : $"番号の繰下げ：{after[0].Old}から{after[^1].Old}までは{after[0].New}から{after[^1].New}までとなる";
        }
    }
}
