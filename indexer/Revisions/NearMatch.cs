namespace PolicyBot.Indexer.Revisions;

/// <summary>Words that a scan or a typist has changed here and there: the stretch with the fewest wrong characters.</summary>
internal static class NearMatch
{
    /// <summary>One wrong character in six; shorter words are not looked for.</summary>
    const int CharactersPerError = 6;

    /// <summary>The table is as large as both texts multiplied.</summary>
    const long LargestTable = 4_000_000;

    public static (int Start, int End)? Find(ReadOnlySpan<char> words, ReadOnlySpan<char> text)
    {
        if (words.Length < CharactersPerError || (long)words.Length * text.Length > LargestTable)
        {
            return null;
        }

        // One column of the edit distances of all beginnings of the words, and where each match began.
        var (wrong, starts) = (new int[words.Length + 1], new int[words.Length + 1]);
        for (var i = 0; i <= words.Length; i++)
        {
            wrong[i] = i;
        }

        var (best, found) = ((words.Length / CharactersPerError) + 1, default((int, int)?));
        for (var at = 0; at < text.Length; at++)
        {
            Step(words, text[at], at, wrong, starts);
            if (wrong[^1] < best || (wrong[^1] == best && IsLikelier(found, starts[^1], at + 1, words.Length)))
            {
                (best, found) = (wrong[^1], (starts[^1], at + 1));
            }
        }

        return found;
    }

    /// <summary>A wrong last character costs as much as a missing one: the match as long as the words is meant.</summary>
    static bool IsLikelier((int Start, int End)? found, int start, int end, int length) =>
        found is { } before && before.Start == start && before.End - before.Start < length && end - start == length;

    static void Step(ReadOnlySpan<char> words, char c, int at, int[] wrong, int[] starts)
    {
        var (diagonal, diagonalStart) = (0, at);
        starts[0] = at + 1;
        for (var i = 1; i < wrong.Length; i++)
        {
            var (above, aboveStart) = (wrong[i], starts[i]);
            var exchanged = diagonal + (words[i - 1] == c ? 0 : 1);
            (wrong[i], starts[i]) = exchanged <= above + 1 && exchanged <= wrong[i - 1] + 1 ? (exchanged, diagonalStart)
                : above <= wrong[i - 1] ? (above + 1, aboveStart)
                : (wrong[i - 1] + 1, starts[i - 1]);
            (diagonal, diagonalStart) = (above, aboveStart);
        }
    }
}
