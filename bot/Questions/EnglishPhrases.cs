using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>English names are rarely written whole: “Yamanaka special project” for Yamanaka iPS Cell Special Project.</summary>
internal sealed class EnglishPhrases(Lexicon lexicon)
{
    const double EnoughOfName = 0.6;

    readonly List<(string[] Words, LexiconEntry Entry)> _phrases =
        [.. lexicon.Entries.SelectMany(entry => entry.English.Select(phrase => (Words: Split(Lexicon.Key(phrase)), entry))).Where(phrase => phrase.Words.Length > 1)];

    /// <summary>Takes the names out of the text and adds them to the words; returns what is left.</summary>
    public string TakeFrom(string folded, List<SubjectWord> words)
    {
        folded = Singular(folded);
        var asked = Split(folded);
        if (asked.Length < 2)
        {
            return folded;
        }

        var best = _phrases.Select(phrase => (phrase, Shared: Run(asked, phrase.Words)))
            .Where(one => one.Shared.Length > 1 && one.Shared.Length >= EnoughOfName * one.phrase.Words.Length)
            .OrderByDescending(one => one.Shared.Length).ThenBy(one => one.phrase.Words.Length).FirstOrDefault();
        if (best.Shared is null)
        {
            return folded;
        }

        var forms = lexicon.Expand(best.phrase.Entry.Term).Select(Lexicon.Key).Distinct(StringComparer.Ordinal).ToList();
        words.Add(new SubjectWord(Lexicon.Key(best.phrase.Entry.Term), forms));
        var left = folded.Replace(string.Join(' ', best.Shared), " ", StringComparison.Ordinal);
        return left == folded ? folded : TakeFrom(left, words);
    }

    /// <summary>The longest run of the question's words that comes in the name in this order, others between them or not.</summary>
    static string[] Run(string[] asked, string[] name)
    {
        var longest = Array.Empty<string>();
        for (var start = 0; start < asked.Length; start++)
        {
            var (length, at) = (0, 0);
            while (start + length < asked.Length && Array.IndexOf(name, asked[start + length], at) is >= 0 and var found)
            {
                at = found + 1;
                length++;
            }

            longest = length > longest.Length ? asked[start..(start + length)] : longest;
        }

        return longest;
    }

    /// <summary>trials → trial where the lexicon knows only the one.</summary>
    string Singular(string folded) =>
        string.Join(' ', folded.Split(' ').Select(word => word.TrimEnd('?', '.', ',') is { Length: > 3 } bare && bare[^1] == 's' && lexicon.Find(bare).Count == 0 && lexicon.Find(bare[..^1]).Count > 0 ? bare[..^1] : word));

    static string[] Split(string folded) =>
        folded.Split([' ', '?', ',', '.', '!', '\'', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsAscii(word[0]) && !Small.Contains(word, StringComparer.Ordinal)).ToArray();

    static readonly string[] Small = ["of", "the", "a", "an", "in", "for", "on", "to", "and"];
}
