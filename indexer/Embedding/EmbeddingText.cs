using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Embedding;

/// <summary>What is embedded of a passage: its nearest heading, what it says, and the words it is found by.</summary>
internal static class EmbeddingText
{
    public static string Of(Passage passage) =>
        string.Join('\n', passage.HeadingPath.TakeLast(1).Append(passage.Text).Append(passage.Keywords ?? "").Where(part => part.Length > 0));

    /// <summary>The second mention of a word adds less than the first.</summary>
    public static double Strength(string feature, float count) =>
        EmbeddingFeatures.Weight(feature) * (count < 1 ? count : 1 + Math.Round(Math.Log(count), 6));
}
