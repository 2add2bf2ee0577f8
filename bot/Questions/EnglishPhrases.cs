using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>English names are rarely written whole: “Fresnel special project” for Fresnel Lens Lighthouse Special Project.</summary>
internal sealed class EnglishPhrases(Lexicon lexicon)
{
    const double EnoughOfName = 0.6;
    const int MostNames = 6;

    readonly List<(string[] Words, string Head, LexiconEntry Entry)> _phrases =
        [.. lexicon.Entries.Where(entry => entry.Words.Any()).SelectMany(entry => entry.English.Select(phrase => (Words: Split(Lexicon.Key(phrase)), entry.Kind is LexiconKind.Law or LexiconKind.Programme or LexiconKind.Org ? Head(Lexicon.Key(phrase)) : "", entry))).Where(phrase => phrase.Words.Length > 1)];

    /// <summary>Takes the names out of the text and adds them to the words; returns what is left.</summary>
    public string TakeFrom(string folded, List<SubjectWord> words)
    {
        var left = Singular(folded);
        for (var taken = 0; taken < MostNames && Best(Split(left)) is var (entry, shared); taken++)
        {
            var forms = lexicon.Expand(entry.Term).Select(Lexicon.Key).Distinct(StringComparer.Ordinal).ToList();
            words.Add(new SubjectWord(Lexicon.Key(entry.Term), forms));
            left = Without(left, shared);
        }

        return left;
    }

    (LexiconEntry Entry, string[] Shared)? Best(string[] asked)
    {
        var best = asked.Length < 2 ? default : _phrases.Select(phrase => (phrase.Entry, phrase.Words, phrase.Head, Shared: Run(asked, phrase.Words)))
            .Where(one => one.Shared.Length > 1 && (one.Head.Length == 0 || one.Shared.Contains(one.Head, StringComparer.Ordinal)) && one.Shared.Length >= EnoughOfName * one.Words.Length)
            .OrderByDescending(one => one.Shared.Length).ThenBy(one => one.Words.Length).FirstOrDefault();
        return best.Shared is null ? null : (best.Entry, best.Shared);
    }

    /// <summary>What a name is a name of: council of research, research council. Without it another thing is meant.</summary>
    static string Head(string phrase)
    {
        var small = Prepositions.Select(word => phrase.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(phrase.Length).Min();
        return Split(phrase[..small]) is [.., var head] ? head : "";
    }

    static readonly string[] Prepositions = [" of ", " for ", " on ", " to ", " in "];

    /// <summary>Each of the words once, from where the first of them stands.</summary>
    static string Without(string text, string[] shared)
    {
        foreach (var word in shared)
        {
            var at = WordAt(text, word);
            text = at < 0 ? text : string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + word.Length));
        }

        return text;
    }

    /// <summary>s of fisher s, not of ships.</summary>
    static int WordAt(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0 && ((at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) || (at + word.Length < text.Length && char.IsAsciiLetterOrDigit(text[at + word.Length]))))
        {
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
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

    static readonly string[] Small = EnglishWords.Small.Split('|');
}
