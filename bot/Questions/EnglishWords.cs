namespace PolicyBot.Bot.Questions;

/// <summary>English words that carry no subject, as patterns list them; each pattern adds its own.</summary>
internal static class EnglishWords
{
    public const string Asking = "what|which|who|when|where|why|how";

    public const string Verbs = "does|did|is|are|was|were|will";

    public const string Small = "of|the|a|an|in|for|on|to|and";
}
