using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The lexicon as the service takes it: 文科省, 文部科学省, mext (each finds the others) or 知財 => 知的財産, 知財 (one way).</summary>
internal static class SynonymRules
{
    /// <summary>A rule may lead to no more words than this.</summary>
    const int MostWords = 20;

    const int MostRules = 5000;

    public static string Of(Lexicon lexicon)
    {
        var rules = lexicon.Entries.SelectMany(RulesOf).Take(MostRules).ToList();
        // A map without a rule may not be stored, and the fields name it whether the lexicon is empty or not.
        return string.Join('\n', rules.Count > 0 ? rules : ["policybot, policy bot"]);
    }

    static IEnumerable<string> RulesOf(LexiconEntry entry)
    {
        var words = WordsOf(entry.Words);
        if (entry.Kind != LexiconKind.Plain)
        {
            return words.Count > 1 ? [string.Join(", ", words.Take(MostWords))] : [];
        }

        var formal = WordsOf(entry.Forms);
        return formal.Count == 0 || words.Count == 0 ? [] : [$"{string.Join(", ", words.Take(MostWords))} => {string.Join(", ", words.Concat(formal).Distinct(StringComparer.Ordinal).Take(MostWords))}"];
    }

    /// <summary>Folded like the texts and questions. What has a meaning of its own in a rule is left out, and so is a word of nothing else.</summary>
    static List<string> WordsOf(IEnumerable<string> words) =>
        [.. words.Select(word => string.Concat(Lexicon.Key(word).Where(c => c is not (',' or '=' or '>' or '\\' or '#') && !char.IsControl(c))).Trim())
            .Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
}
