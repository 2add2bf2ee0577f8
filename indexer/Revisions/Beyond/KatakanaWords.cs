using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>The katakana words of a draft and of the lexicon, and words that are one character away from one of them.</summary>
internal sealed class KatakanaWords
{
    /// <summary>Shorter words have neighbours that are words too: センター, センサー.</summary>
    const int Shortest = 6;

    /// <summary>Once could be the slip itself.</summary>
    const int OftenEnough = 2;

    readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    readonly HashSet<string> _known = new(StringComparer.Ordinal);
    readonly ILookup<string, string> _byRest;

    public KatakanaWords(IEnumerable<string> texts, IEnumerable<string> known)
    {
        foreach (var (start, end, text) in texts.SelectMany(text => In(text).Select(word => (word.Start, word.End, text))))
        {
            var word = text[start..end];
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }

        _known.UnionWith(known.SelectMany(text => In(text).Select(word => word.In(text))));
        _known.UnionWith(_counts.Where(pair => pair.Value >= OftenEnough).Select(pair => pair.Key));
        _byRest = _known.SelectMany(word => Rests(word).Select(rest => (rest, word))).ToLookup(pair => pair.rest, pair => pair.word, StringComparer.Ordinal);
    }

    public static IEnumerable<TextRange> In(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && Characters.IsKatakana(text[at]))
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0 && at - start >= Shortest)
            {
                yield return new TextRange(start, at);
            }

            start = -1;
        }
    }

    public IEnumerable<LikelyTypo> Mistyped(string text)
    {
        foreach (var range in In(text))
        {
            var word = range.In(text);
            if (!_counts.ContainsKey(word) && !_known.Contains(word) && Neighbour(word) is { } meant)
            {
                yield return new LikelyTypo(range.Start, range.End, meant);
            }
        }
    }

    string? Neighbour(string word) =>
        Rests(word).SelectMany(rest => _byRest[rest]).Distinct().Where(known => IsSlip(word, known)).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The word and all that is left of it without one character: two words that are one step apart share one.</summary>
    static IEnumerable<string> Rests(string word) => Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Prepend(word).Distinct();

    /// <summary>
    /// One character other, more or less, inside the word. イノベーション and リノベーション are two words; データー and
    /// ウィルス are other spellings.
    /// </summary>
    static bool IsSlip(string word, string known)
    {
        var (start, ends) = (0, 0);
        while (start < Math.Min(word.Length, known.Length) && word[start] == known[start])
        {
            start++;
        }

        while (ends < Math.Min(word.Length, known.Length) - start && word[^(ends + 1)] == known[^(ends + 1)])
        {
            ends++;
        }

        var (one, other) = (word[start..^ends], known[start..^ends]);
        return start > 0 && ends > 0 && one.Length <= 1 && other.Length <= 1 && one + other is not ("ー" or "") && !IsSpelling(one, other);
    }

    static bool IsSpelling(string one, string other) =>
        one.Length == 1 && other.Length == 1 && Large(one[0]) == Large(other[0]);

    static char Large(char c) => c switch
    {
        'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ' or 'ャ' or 'ュ' or 'ョ' => (char)(c + 1),
        _ => c,
    };
}
