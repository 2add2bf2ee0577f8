using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Whether words stand in the passages that a sentence cites, whatever the layout.</summary>
internal static class Verbatim
{
    public static bool In(Sentence sentence, string words)
    {
        var folded = NormalizedText.Fold(words);
        return sentence.Quotes.Any(quote => quote.Contains(folded, StringComparison.Ordinal));
    }
}
