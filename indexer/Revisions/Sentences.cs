namespace PolicyBot.Indexer.Revisions;

/// <summary>Sentences of a running text: up to 。 outside brackets, or to the end of the paragraph.</summary>
internal static class Sentences
{
    public static IReadOnlyList<TextRange> In(string text, TextRange range)
    {
        var sentences = new List<TextRange>();
        var (start, depth) = (range.Start, 0);
        for (var at = range.Start; at < range.End; at++)
        {
            depth = text[at] switch
            {
                '「' or '『' or '（' or '(' => depth + 1,
                '」' or '』' or '）' or ')' => Math.Max(0, depth - 1),
                '\n' => 0,
                _ => depth,
            };
            if (text[at] == '\n' || (text[at] is '。' or '？' or '！' && depth == 0))
            {
                Add(text, sentences, new TextRange(start, at + 1));
                start = at + 1;
            }
        }

        Add(text, sentences, new TextRange(start, range.End));
        return sentences;
    }

    static void Add(string text, List<TextRange> sentences, TextRange sentence)
    {
        if (sentence.Trimmed(text) is { IsEmpty: false } trimmed)
        {
            sentences.Add(trimmed);
        }
    }
}
