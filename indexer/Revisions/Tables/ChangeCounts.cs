using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>How many changes there are of each kind, and in what state.</summary>
internal sealed record ChangeCounts(IReadOnlyList<ChangeCount> ByKind)
{
    static readonly OperationStatus[] States = [OperationStatus.Proposed, OperationStatus.Alternative, OperationStatus.Opinion, OperationStatus.Applied];

    public int Total => ByKind.Sum(count => count.Total);

    public static ChangeCounts Of(IEnumerable<ChangeRow> rows) =>
        new([.. rows.Where(row => !row.IsOrigin).GroupBy(row => row.Kind).OrderBy(kind => kind.Key).Select(kind => new ChangeCount(
            kind.Key,
            kind.Count(),
            [.. States.Select(state => (State: state, Number: kind.Count(row => row.Status == state))).Where(part => part.Number > 0)]))]);

    /// <summary>全25件：追加8件（提案5件、反映済み3件）、…</summary>
    public string InJapanese() => Total == 0
        ? "変更なし"
        : $"全{Total}件：{string.Join('、', ByKind.Select(count => $"{ChangeWords.Japanese(count.Kind)}{count.Total}件{JapaneseStates(count)}"))}";

    public string InEnglish() => Total == 0
        ? "no change"
        : $"{Total} in all: {string.Join(", ", ByKind.Select(count => $"{ChangeWords.English(count.Kind)} {count.Total}{EnglishStates(count)}"))}";

    static string JapaneseStates(ChangeCount count) => count.States.Count == 0
        ? ""
        : $"（{string.Join('、', count.States.Select(part => $"{ChangeWords.Japanese(part.State)}{part.Number}件"))}）";

    static string EnglishStates(ChangeCount count) => count.States.Count == 0
        ? ""
        : $" ({string.Join(", ", count.States.Select(part => $"{part.Number} {ChangeWords.English(part.State)}"))})";
}

internal sealed record ChangeCount(RowKind Kind, int Total, IReadOnlyList<(OperationStatus State, int Number)> States);
