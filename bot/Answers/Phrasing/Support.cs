using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>
/// Whether a sentence says what its passages say: its words stand there in the same order, close together, up to the end of
/// what is said, with the same numbers and limits. It refuses many a fair sentence; what it lets through stands in the text.
/// </summary>
internal static class Support
{
    /// <summary>Words around the quoted ones that say nothing of the matter.</summary>
    static readonly string[] Frames = ["以下", "次", "等", "旨", "資料", "記載"];

    const double MostLeftOut = 0.34;

    public static bool Has(PhrasedSentence sentence)
    {
        var said = Wording.Of(sentence.Text);
        return sentence.Cited.Any(citation => Windows(citation.Quote).Any(window => Says(said, Wording.Of(window))))
            && sentence.Cited.All(citation => Bears(said, Wording.Of(citation.Quote)));
    }

    /// <summary>One citation carries the whole sentence; the others carry at least a word of it.</summary>
    static bool Bears(IReadOnlyList<MeaningWord> said, IReadOnlyList<MeaningWord> given) => said.Any(word => !IsLimit(word) && given.Contains(word));

    static bool Says(IReadOnlyList<MeaningWord> said, IReadOnlyList<MeaningWord> given)
    {
        var words = said.Where(word => !IsFrame(word) || given.Contains(word)).ToList();
        var start = 0;
        while (words.Exists(word => !IsLimit(word)) && start < given.Count)
        {
            if (words[0] == given[start] && LeftOut(words, given, start) is { } leftOut)
            {
                return leftOut <= MostLeftOut * (given.Count - start);
            }

            // A condition or a number in front may not be dropped.
            if (given[start++].IsFirm)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>How many words of the passage are passed over; null where the words do not follow each other to its end.</summary>
    static int? LeftOut(List<MeaningWord> words, IReadOnlyList<MeaningWord> given, int start)
    {
        var (at, leftOut) = (start, 0);
        foreach (var word in words)
        {
            for (; at < given.Count && given[at] != word; at++, leftOut++)
            {
                if (given[at].IsFirm)
                {
                    return null;
                }
            }

            if (at++ == given.Count)
            {
                return null;
            }
        }

        return at == given.Count ? leftOut : null;
    }

    static bool IsLimit(MeaningWord word) => word.Key.StartsWith("limit ", StringComparison.Ordinal);

    static bool IsFrame(MeaningWord word) => Frames.Contains(word.Key, StringComparer.Ordinal);

    /// <summary>The sentences of a passage, one or two at a time.</summary>
    static IEnumerable<string> Windows(string quote)
    {
        var joined = string.Concat(quote.Split('\n', StringSplitOptions.TrimEntries));
        var clauses = Clauses(joined).Where(clause => clause.Any(char.IsLetterOrDigit)).ToList();
        return clauses.Concat(clauses.Zip(clauses.Skip(1), (first, second) => $"{first}。{second}"));
    }

    /// <summary>委員会（以下「会」という。）は、… is one sentence.</summary>
    static IEnumerable<string> Clauses(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth = Math.Max(0, depth + (Characters.IsOpening(text[at]) ? 1 : Characters.IsClosing(text[at]) ? -1 : 0));
            if (text[at] == '。' && depth == 0)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
