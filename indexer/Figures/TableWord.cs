using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A word of a line of a table, where it starts in the line, and which columns of the printed line it fills.</summary>
internal sealed record TableWord(string Text, int Start, int Length, int Left, int Right)
{
    const int WidestIndent = 10;

    static readonly char[] Signs = ['▲', '△', '＋', '+', '±'];

    static readonly char[] Rules = ['|', '｜', '│', '┃'];

    /// <summary>▲　650 is one word, and so are the letters of 小　　計 and 事　業　名.</summary>
    public static List<TableWord> Of(string line)
    {
        List<TableWord> words = [];
        foreach (var word in Parts(line))
        {
            if (words.Count > 0 && Signs.Contains(words[^1].Text[^1]) && words[^1].Length == 1 && char.IsAsciiDigit(Characters.HalfWidth(word.Text[0])))
                words[^1] = words[^1].With(word);
            else
                words.Add(word);
        }

        JoinLetters(words);
        return words;
    }

    TableWord With(TableWord next) => new(Text + next.Text, Start, next.Start + next.Length - Start, Left, next.Right);

    static IEnumerable<TableWord> Parts(string line)
    {
        var (start, left, width) = (-1, 0, 0);
        for (var at = 0; at <= line.Length; at++)
        {
            var isGap = at == line.Length || char.IsWhiteSpace(line[at]) || Rules.Contains(line[at]);
            if (isGap && start >= 0)
            {
                yield return new TableWord(line[start..at], start, at - start, left, width);
                start = -1;
            }

            if (!isGap && start < 0)
                (start, left) = (at, width);
            if (at < line.Length)
                width += line[at] == '\t' ? 4 : Characters.HalfWidth(line[at]) == line[at] && line[at] is >= ' ' and <= '~' ? 1 : 2;
        }
    }

    // In front of a line any gap parts the letters of one word; between columns only one that is narrower than those around it.
    static void JoinLetters(List<TableWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var end = at;
            while (end + 1 < words.Count && IsLetter(words[end]) && IsLetter(words[end + 1]) && Gap(words, end) <= (end > at ? Gap(words, at) : int.MaxValue))
                end++;
            if (end == at || !(at == 0 ? words[0].Left < WidestIndent : Gap(words, at) < Gap(words, at - 1) && (end + 1 == words.Count || Gap(words, at) < Gap(words, end))))
                continue;
            words[at] = words.Skip(at + 1).Take(end - at).Aggregate(words[at], (joined, next) => joined.With(next));
            words.RemoveRange(at + 1, end - at);
        }
    }

    static bool IsLetter(TableWord word) => word.Length == 1 && (Characters.IsKanji(word.Text[0]) || Characters.IsHiragana(word.Text[0]) || Characters.IsKatakana(word.Text[0]));

    static int Gap(List<TableWord> words, int at) => words[at + 1].Left - words[at].Right;
}
