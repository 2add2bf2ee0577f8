namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>What stands above and below the rows, in every form of the table.</summary>
internal static class TableNotes
{
    public static string Title(ChangeTable table) => $"新旧対照表　{table.Title}";

    public static string Counts(ChangeTable table) => ChangeCounts.Of(table.Rows).InJapanese();

    public static string Heading(ChangeSection section) =>
        string.Join('　', new[] { section.Label, section.Heading }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Lists with a heading; empty ones are left out.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Below(ChangeTable table)
    {
        var own = table.Renumberings.Where(one => one.IsOwn).Select(one => $"{one.Old} → {one.New}").ToList();
        (string Heading, IReadOnlyList<string> Lines)[] lists =
        [
            ("要確認", [.. table.Discrepancies.Select(one => one.Message)]),
            ("注記の外で気づいた点", [.. table.Observations.Select(one => one.Japanese)]),
            ("番号の変更", own),
            ("修正注のない部分", table.Untouched),
            ("備考", table.Remarks),
        ];
        return lists.Where(list => list.Lines.Count > 0);
    }
}
