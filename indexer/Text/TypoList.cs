using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>
/// Slips that are words themselves (見当 for 検討) or common misspellings (シュミレーション), with the words that must
/// stand beside them. Edited by staff, so a bad row is reported with its line and left out; the others count.
/// </summary>
internal sealed class TypoList
{
    const int Columns = 5;

    readonly List<Row> _rows = [];
    readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Texts whose words are spelled well: the lexicon's terms.</summary>
    public IReadOnlyList<string> KnownWords { get; private init; } = [];

    public static TypoList Parse(string text, string file = "typos.tsv", IEnumerable<string>? known = null)
    {
        var list = new TypoList { KnownWords = [.. (known ?? []).Select(NormalizedText.Fold)] };
        var (number, start) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            start = text.AsSpan(start).IndexOf(line) + start;
            list.Add(line.Trim('\ufeff').ToString(), $"{file} {number} 行目：", new SourceSpan(start, start + line.Length));
            start += line.Length;
        }

        return list;
    }

    /// <summary>A list that could not be read at all.</summary>
    public static TypoList Unreadable(Finding finding)
    {
        var list = new TypoList();
        list._findings.Add(finding);
        return list;
    }

    /// <summary>Every slip of the list in a folded text.</summary>
    public IEnumerable<LikelyTypo> In(string folded) => _rows.SelectMany(row => row.In(folded));

    void Add(string line, string where, SourceSpan span)
    {
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#' || line.StartsWith("written\t", StringComparison.Ordinal))
        {
            return;
        }

        var cells = line.Split('\t').Select(cell => cell.Trim().Trim('"')).ToArray();
        var problem = cells.Length < 2 || cells[0].Length == 0 || cells[1].Length == 0 ? "written と meant の 2 列が必要です。"
            : cells.Length > Columns ? $"列が {cells.Length} あります（{Columns} 列まで）。"
            : NormalizedText.Fold(cells[0]) == NormalizedText.Fold(cells[1]) ? "written と meant が同じです。"
            : null;
        if (problem is not null)
        {
            _findings.Add(new Finding("typoRow", where + problem, [span]));
            return;
        }

        _rows.Add(new Row(NormalizedText.Fold(cells[0]), cells[1], Values(cells, 2), Values(cells, 3)));
    }

    static string[] Values(string[] cells, int column) => column < cells.Length
        ? [.. cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NormalizedText.Fold)]
        : [];

    sealed record Row(string Written, string Meant, string[] Before, string[] After)
    {
        public IEnumerable<LikelyTypo> In(string text)
        {
            for (var at = text.IndexOf(Written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Written, at + Written.Length, StringComparison.Ordinal))
            {
                var end = at + Written.Length;
                if (Holds(Before, words => text.AsSpan(0, at).EndsWith(words, StringComparison.Ordinal)) && Holds(After, words => text.AsSpan(end).StartsWith(words, StringComparison.Ordinal)))
                {
                    yield return new LikelyTypo(at, end, Meant);
                }
            }
        }

        static bool Holds(string[] words, Predicate<string> stands) => words.Length == 0 || Array.Exists(words, stands);
    }
}
