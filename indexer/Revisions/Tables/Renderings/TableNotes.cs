namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>What stands above and below the rows, in every form of the table.</summary>
internal static class TableNotes
{
    public static string Title(ChangeTable table) => $"新旧対照表　{table.Title}";

    public static string Counts(ChangeTable table) => ChangeCounts.Of(table.Rows).InJapanese();

    /// <summary>Which opinions and wordings the table carries out; nothing where nobody chose.</summary>
    public static IReadOnlyList<string> Branch(ChangeTable table) => table.Branch is not { } branch ? [] :
        branch.Taken.Count == 0
            ? ["選択した案：なし（意見・別案は採らず、提案だけを反映）"]
            : [.. branch.Taken.Select(line => $"選択した案：{line.Name}　{line.Japanese}")];

    public static string Heading(ChangeSection section) =>
        string.Join('　', new[] { section.Label, section.Heading }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Lists with a heading; empty ones are left out.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Below(ChangeTable table)
    {
        var own = table.Renumberings.Where(one => one.IsOwn).Select(one => $"{one.Old} → {one.New}").ToList();
        (string Heading, IReadOnlyList<string> Lines)[] lists =
        [
            ("採らなかった意見・案", [.. (table.Branch?.Left ?? []).Select(line => $"{line.Name}　{line.Japanese}")]),
            ("要確認", [.. table.Discrepancies.Select(one => one.Message)]),
            ("注記の外で気づいた点", [.. table.Observations.Select(one => one.Japanese)]),
            ("読み方の注意", [.. table.Readings.Select(one => one.Message)]),
            ("番号の変更", own),
            ("修正注のない部分", table.Untouched),
            ("備考", table.Remarks),
        ];
        return lists.Where(list => list.Lines.Count > 0);
    }
}
