using System.Text;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// A kanji typed for another of the same reading: 治検 for 治験. A word is corrected where the documents do not have it, the
/// language does not know it, and exactly one kanji of the same sound makes a word of the documents of it.
/// </summary>
internal sealed class MistypedKanji(Func<string, bool> isInDocuments, Lexicon? lexicon = null)
{
    const int LongestRun = 16;

    /// <summary>外務省, 消防庁: a ministry that no document speaks of is no mistake for a word that one has.</summary>
    readonly HashSet<string> _ofMinistries = [.. (lexicon?.Entries ?? []).Where(entry => entry.Kind == LexiconKind.Ministry)
        .SelectMany(entry => entry.Forms.Prepend(entry.Term)).SelectMany(name => Enumerable.Range(0, name.Length - 1).Select(at => name.Substring(at, 2)))];

    /// <summary>They join any word, so that a new pair with them is no mistake: 何省, 事業向け, 達成率.</summary>
    const string Joining = "何誰各毎約同全両当本新旧他別向等側内外上中下前後間的率額比数";

    public string Correct(string text)
    {
        var corrected = new StringBuilder(text);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && Characters.IsKanji(text[end]))
            {
                end++;
            }

            // 第62回灯台会議: what counts is no part of the word behind it.
            var word = start > 0 && end > start && char.IsDigit(text[start - 1]) ? start + 1 : start;
            if (end - word is > 1 and <= LongestRun && Find(text[word..end]) is var (at, kanji))
            {
                corrected[word + at] = kanji;
            }

            start = Math.Max(end, start + 1);
        }

        return corrected.ToString();
    }

    (int At, char Kanji)? Find(string run)
    {
        (int, char)? found = null;
        foreach (var at in Suspects(run))
        {
            foreach (var kanji in OnReadings.Of(run[at]).Where(kanji => Fits(run, at, kanji)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = (at, kanji);
            }
        }

        return found;
    }

    /// <summary>One kanji spoils the two pairs it stands in, no more; at an end or a border of words only one.</summary>
    int[] Suspects(string run)
    {
        var unknown = Enumerable.Range(0, run.Length - 1).Where(at => !isInDocuments(run.Substring(at, 2)) && !_ofMinistries.Contains(run.Substring(at, 2))).ToArray();
        return unknown switch
        {
            [var first, var second] when second == first + 1 => [second],
            [var only] when !GeneralLexicon.HasPair(run.Substring(only, 2)) && !Joining.Contains(run[only], StringComparison.Ordinal) && !Joining.Contains(run[only + 1], StringComparison.Ordinal) => [only, only + 1],
            _ => [],
        };
    }

    bool Fits(string run, int at, char kanji) =>
        (at == 0 || isInDocuments($"{run[at - 1]}{kanji}"))
        && (at + 1 == run.Length || isInDocuments($"{kanji}{run[at + 1]}"));
}
