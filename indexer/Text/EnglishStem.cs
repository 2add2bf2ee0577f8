namespace PolicyBot.Indexer.Text;

/// <summary>What the forms of an English word have in common: distribute, distributes, distribution → distribut.</summary>
internal static class EnglishStem
{
    const int Shortest = 4;

    static readonly string[] Endings =
    [
        "ations", "ation", "ating", "ated", "ates", "ators", "ator", "atory", "ate", "ments", "ment", "ings", "ing", "ions", "ion",
        "ies", "als", "al", "ed", "ers", "er", "ors", "or", "es", "s", "e", "y", "ly",
    ];

    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word[^2] == 's'))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
