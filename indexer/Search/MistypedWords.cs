using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// A letter too many, too few, wrong or in the wrong place: オブサーバー for オブザーバー, UNECSO for UNESCO. A word is corrected
/// where the documents do not have it and exactly one word of the lexicon, which they have, is so near. A loan word typed in
/// hiragana is the one that the documents have in katakana.
/// </summary>
internal sealed partial class MistypedWords
{
    const int Shortest = 4;

    readonly List<string> _words;
    readonly HashSet<string> _known;
    readonly Func<string, bool> _isInDocuments;

    public MistypedWords(Lexicon lexicon, Func<string, bool> isInDocuments)
    {
        _isInDocuments = isInDocuments;
        _words = [.. lexicon.Entries.Where(entry => entry.Words.Any()).SelectMany(entry => entry.Forms.Concat(entry.English).Prepend(entry.Term)).Where(word => Word().Match(word) is { Success: true, Length: var length } && length == word.Length).Distinct(StringComparer.Ordinal)];
        _known = [.. lexicon.Entries.Concat(GeneralLexicon.Entries).SelectMany(entry => entry.Cues).Where(cue => cue.Length >= Shortest).Select(Lexicon.Key)];
    }

    public string Correct(string text) => Word().Replace(Hiragana().Replace(text, match => InKatakana(match.Value)), match => Meant(match.Value) ?? match.Value);

    /// <summary>れーだーって: a loan word typed in hiragana, with what stands behind it; the longest that the documents have in katakana.</summary>
    string InKatakana(string typed)
    {
        for (var end = typed.Length; end >= Shortest; end--)
        {
            var word = string.Concat(typed[..end].Select(c => c == 'ー' ? c : (char)(c - 'ぁ' + 'ァ')));
            if (Loan().IsMatch(word) && IsInDocuments(word))
            {
                return $"{word}{typed[end..]}";
            }
        }

        return typed;
    }

    string? Meant(string word) =>
        _known.Contains(Lexicon.Key(word)) ? null
        : _words.FindAll(IsInDocuments(word) ? other => IsVoiced(word, other) : other => IsNear(word, other)).FindAll(IsInDocuments) is [var only] ? only : null;

    /// <summary>サ for ザ: the pairs of the one may all stand in other words (ウェブサイト).</summary>
    static bool IsVoiced(string one, string other) => one.Length == other.Length && Unvoiced(one) == Unvoiced(other);

    static string Unvoiced(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => c is not ('\u3099' or '\u309a')));

    /// <summary>A Latin word is a term; of one in katakana every pair is.</summary>
    bool IsInDocuments(string word) => TextAnalyzer.Terms(Lexicon.Key(word)).All(_isInDocuments);

    /// <summary>One letter added, left out, swapped with the next, or in katakana changed: another letter in capitals (STEX for STIX) is as likely another name.</summary>
    static bool IsNear(string one, string other)
    {
        var (first, last) = (0, 0);
        while (first < Math.Min(one.Length, other.Length) && one[first] == other[first])
        {
            first++;
        }

        while (last < Math.Min(one.Length, other.Length) - first && one[^(last + 1)] == other[^(last + 1)])
        {
            last++;
        }

        var (left, right) = (one[first..^last], other[first..^last]);
        return left.Length + right.Length == 1 || (left.Length == 1 && right.Length == 1 && !char.IsAscii(one[0]))
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }

    [GeneratedRegex("[ぁ-ゖ][ぁ-ゖー]{3,}", RegexOptions.None, 1000)]
    private static partial Regex Hiragana();

    /// <summary>What words of the language's own hardly have.</summary>
    [GeneratedRegex("[ァ-ヺ]ー|[ァィゥェォ]", RegexOptions.None, 1000)]
    private static partial Regex Loan();

    [GeneratedRegex("[ァ-ヺー]{5,}|(?<![A-Za-z])[A-Z]{4,}(?![A-Za-z])", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
