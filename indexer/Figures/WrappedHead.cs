namespace PolicyBot.Indexer.Figures;

/// <summary>
/// A heading whose titles wrap, read line by line: 区分　令和８年度⏎概算決定額⏎令和７年度⏎当初⏎対前年度⏎増減額. A title goes on only
/// where the line above began one column; below several, nobody can tell which it goes on with.
/// </summary>
internal static class WrappedHead
{
    const int MostLines = 10;
    const int MostAhead = 2;
    const int FewestColumns = 2;

    /// <summary>The columns and how many lines they take, or null.</summary>
    public static (IReadOnlyList<TableColumn> Columns, int Lines)? Read(IEnumerable<string> lines)
    {
        List<string> titles = [];
        var (taken, begun) = (0, 0);
        foreach (var line in lines.Take(MostLines))
        {
            var words = TableWord.Of(line).ConvertAll(word => word.Text);
            if (taken == 0)
                words = [.. words.SkipWhile(word => TableColumn.Of(word) is null or { IsFigure: false })];
            if (words.Count == 0 || (taken == 0 && TableWord.Of(line).Count - words.Count > MostAhead))
                break;
            var goesOn = taken > 0 && GoesOn(titles[^1], words[0]);
            if (goesOn && begun > 1)
                return null;
            List<string> begins = [.. words.Skip(goesOn ? 1 : 0)];
            if (!begins.TrueForAll(word => TableColumn.Of(word) is not null))
                break;
            if (goesOn)
                titles[^1] += words[0];
            // A line that only goes on leaves its one column open.
            begun = Math.Max(1, begins.Count);
            titles.AddRange(begins);
            taken++;
        }

        return taken > 1 && titles.Count >= FewestColumns && TableColumn.Together([.. titles.Select(TableColumn.Of).OfType<TableColumn>()]) is { } columns ? (columns, taken) : null;
    }

    // 概算決定額 below 令和８年度, 増減額 below 対前年度; 令和７年度 begins anew.
    static bool GoesOn(string title, string word) => TableColumn.Of(word) is not { Year: not null } && TableColumn.Of(title + word) is not null;
}
