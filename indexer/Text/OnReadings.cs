namespace PolicyBot.Indexer.Text;

/// <summary>The kanji that share an on-reading: 験 and 検 are both ケン, so one is typed for the other.</summary>
internal static class OnReadings
{
    static readonly Lazy<Dictionary<char, string>> Homophones = new(Read);

    /// <summary>The others of its readings, without itself.</summary>
    public static string Of(char kanji) => Homophones.Value.GetValueOrDefault(kanji, "");

    static Dictionary<char, string> Read()
    {
        var others = new Dictionary<char, HashSet<char>>();
        foreach (var line in EmbeddedTable.Rows("on-readings.tsv"))
        {
            var kanji = line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..];
            foreach (var one in kanji)
            {
                if (!others.TryGetValue(one, out var same))
                {
                    others[one] = same = [];
                }

                same.UnionWith(kanji);
            }
        }

        return others.ToDictionary(pair => pair.Key, pair => string.Concat(pair.Value.Where(other => other != pair.Key).Order()));
    }
}
