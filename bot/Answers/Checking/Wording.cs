namespace PolicyBot.Bot.Answers.Checking;

/// <summary>
/// Takes a sentence apart into stretches of the cited passages and the bot's own words. Two stretches never meet: where
/// something was put in, left out or changed inside quoted words, nothing of the bot's own stands between the halves.
/// </summary>
internal static class Wording
{
    const int Shortest = 2;

    /// <summary>The first words that are neither; null where all is accounted for.</summary>
    public static string? Uncovered(Sentence sentence, IReadOnlyList<string> frame, IReadOnlyList<string> tokens)
    {
        var text = sentence.Folded;
        var reached = new bool[text.Length + 1, 2];
        reached[0, 0] = true;
        var furthest = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!reached[at, 0] && !reached[at, 1])
            {
                continue;
            }

            furthest = at;
            foreach (var own in frame.Where(own => Stands(text, at, own)))
            {
                reached[at + own.Length, 0] = true;
            }

            if (reached[at, 0])
            {
                Quote(sentence, tokens, at, reached);
            }
        }

        return reached[text.Length, 0] || reached[text.Length, 1] ? null : text[furthest..];
    }

    static void Quote(Sentence sentence, IReadOnlyList<string> tokens, int at, bool[,] reached)
    {
        var text = sentence.Folded;
        foreach (var token in tokens.Where(token => Stands(text, at, token)))
        {
            reached[at + token.Length, 1] = true;
        }

        foreach (var quote in sentence.Quotes)
        {
            for (var end = at + Longest(text, at, quote); end >= at + Shortest; end--)
            {
                reached[end, 1] = true;
            }
        }
    }

    /// <summary>How many characters from a position on stand in the passage in one piece.</summary>
    static int Longest(string text, int at, string quote)
    {
        var (low, high) = (0, text.Length - at);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = quote.AsSpan().IndexOf(text.AsSpan(at, middle), StringComparison.Ordinal) >= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    static bool Stands(string text, int at, string words) =>
        words.Length > 0 && text.AsSpan(at).StartsWith(words, StringComparison.Ordinal);
}
