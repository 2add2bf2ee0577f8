using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>The words of administration in any field, built in: a folder without a lexicon of its own is searched with them too.</summary>
internal static class GeneralLexicon
{
    const string Name = "general-lexicon.tsv";

    static readonly Lazy<Lexicon> Read = new(() => Lexicon.Parse(EmbeddedTable.Text(Name), Name));

    static readonly Lazy<LexiconMatcher> Shared = new(() => new LexiconMatcher(Entries));

    static readonly Lazy<HashSet<string>> Pairs = new(() => [.. Entries.SelectMany(entry => entry.Cues).Select(Lexicon.Key)
        .SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(at => word.Substring(at, 2)))]);

    public static IReadOnlyList<LexiconEntry> Entries => Read.Value.Entries;

    public static IReadOnlyList<Finding> Findings => Read.Value.Findings;

    public static LexiconMatcher Matcher => Shared.Value;

    /// <summary>Two characters that stand together in a word of the language: 地震 is a word, 治検 is none.</summary>
    public static bool HasPair(string pair) => Pairs.Value.Contains(pair);
}
