using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Text;

/// <summary>A stretch of a folded text that the lexicon knows.</summary>
internal readonly record struct LexiconMatch(int Start, int End, IReadOnlyList<LexiconEntry> Entries);

/// <summary>
/// Finds the lexicon's words in running text: the longest at each place, English in any form of the word. Its forms are
/// written out letter by letter as texts ask for them: a question meets few of the letters that thousands of rows begin with.
/// </summary>
internal sealed class LexiconMatcher
{
    const int LongestPhrase = 8;

    readonly Dictionary<char, List<(LexiconEntry Entry, string Cue)>> _cues = [];
    readonly ConcurrentDictionary<char, Words> _words = [];
    readonly Lazy<Dictionary<string, List<LexiconEntry>>> _phrases;

    public LexiconMatcher(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var cue in entry.Cues)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_cues, LetterOf(cue), out _) ??= []).Add((entry, cue));
            }
        }

        _phrases = new(() => Phrases(_cues.Where(letter => char.IsAscii(letter.Key)).SelectMany(letter => letter.Value)));
    }

    /// <summary>The first letter of the folded word, without folding it where it stays as it is.</summary>
    static char LetterOf(string cue) =>
        Characters.IsKanji(cue[0]) || Characters.IsHiragana(cue[0]) ? cue[0] : Lexicon.Key(cue) is [var first, ..] ? first : cue[0];

    static Words WordsOf(List<(LexiconEntry Entry, string Cue)> cues)
    {
        var words = new Dictionary<string, List<LexiconEntry>>(StringComparer.Ordinal);
        foreach (var (entry, cue) in cues)
        {
            foreach (var word in FormsOf(entry, cue).Select(Lexicon.Key).Where(key => IsTelling(key, entry.Kind)).Distinct())
            {
                Add(words, word, entry);
            }
        }

        return new Words(words, words.Count == 0 ? 0 : words.Keys.Max(word => word.Length));
    }

    static Dictionary<string, List<LexiconEntry>> Phrases(IEnumerable<(LexiconEntry Entry, string Cue)> cues)
    {
        var phrases = new Dictionary<string, List<LexiconEntry>>(StringComparer.Ordinal);
        foreach (var (entry, cue) in cues.Select(one => (one.Entry, Cue: Lexicon.Key(one.Cue))).Where(one => one.Cue.All(char.IsAscii) && IsTelling(one.Cue, one.Entry.Kind)))
        {
            Add(phrases, string.Join(' ', LatinWords.Of(WithoutGenitive(cue)).Select(latin => latin.Stem)), entry);
        }

        return phrases;
    }

    /// <summary>All forms begin with the letter that the dictionary's form begins with.</summary>
    static IEnumerable<string> FormsOf(LexiconEntry entry, string cue) => entry.Kind == LexiconKind.Concept ? Inflection.Of(cue) : [cue];

    /// <summary>Two hiragana stand by chance in other words; a kanji counts where it stands alone.</summary>
    static bool IsTelling(string key, LexiconKind kind) =>
        key.Length > 2 || (key.Length == 2 && !(kind == LexiconKind.Concept && key.All(Characters.IsHiragana))) || (key.Length == 1 && Characters.IsKanji(key[0]));

    public IReadOnlyList<LexiconMatch> FindAll(string folded)
    {
        var latin = LatinWords.Of(WithoutGenitive(folded));
        var matches = new List<LexiconMatch>();
        var (at, word) = (0, 0);
        while (at < folded.Length)
        {
            while (word < latin.Count && latin[word].Start < at)
            {
                word++;
            }

            var phrase = word < latin.Count && latin[word].Start == at ? PhraseAt(folded, latin, word) : default;
            var plain = WordAt(folded, at);
            var found = plain.End >= phrase.End ? plain : phrase;
            if (found.Entries is not null)
            {
                matches.Add(found);
            }

            at = Math.Max(at + 1, found.End);
        }

        return matches;
    }

    LexiconMatch PhraseAt(string text, List<LatinWord> latin, int first)
    {
        var last = first;
        while (last + 1 < latin.Count && last - first < LongestPhrase - 1 && IsGap(text, latin[last].End, latin[last + 1].Start))
        {
            last++;
        }

        for (; last >= first; last--)
        {
            var phrase = string.Join(' ', latin.GetRange(first, last - first + 1).Select(word => word.Stem));
            if (_phrases.Value.TryGetValue(phrase, out var entries))
            {
                return new LexiconMatch(latin[first].Start, latin[last].End, entries);
            }
        }

        return default;
    }

    LexiconMatch WordAt(string text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            return default;
        }

        if (!_cues.TryGetValue(text[at], out var cues))
        {
            return default;
        }

        var words = _words.GetOrAdd(text[at], (_, of) => WordsOf(of), cues);
        for (var length = Math.Min(words.Longest, text.Length - at); length > 0; length--)
        {
            if ((length > 1 || IsAlone(text, at)) && EndsWord(text, at + length) && words.Entries.TryGetValue(text.Substring(at, length), out var entries))
            {
                return new LexiconMatch(at, at + length, entries);
            }
        }

        return default;
    }

    /// <summary>薬 of 薬の, not of 医薬 nor 二つ目.</summary>
    static bool IsAlone(string text, int at) =>
        (at == 0 || !(Characters.IsKanji(text[at - 1]) || text[at - 1] == 'つ')) && (at + 1 == text.Length || !Characters.IsKanji(text[at + 1]));

    static bool EndsWord(string text, int end) =>
        end == text.Length || !char.IsAsciiLetterOrDigit(text[end - 1]) || !char.IsAsciiLetterOrDigit(text[end]);

    static bool IsGap(string text, int start, int end)
    {
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (c is not (' ' or '-' or '/' or '\''))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Alzheimer's → Alzheimer, at the same length.</summary>
    static string WithoutGenitive(string text) => text.Replace("'s", "  ", StringComparison.Ordinal);

    sealed record Words(Dictionary<string, List<LexiconEntry>> Entries, int Longest);

    static void Add(Dictionary<string, List<LexiconEntry>> index, string key, LexiconEntry entry)
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = [];
        }

        if (!entries.Contains(entry))
        {
            entries.Add(entry);
        }
    }
}
