using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>How much two texts share: pairs of neighbouring characters, 0 to 1 (Dice).</summary>
internal static class Likeness
{
    /// <summary>Longer texts are compared by their beginnings.</summary>
    const int Longest = 2000;

    public static double Of(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        var total = a.Values.Sum() + b.Values.Sum();
        return total == 0 ? 0 : 2.0 * a.Sum(pair => Math.Min(pair.Value, b.GetValueOrDefault(pair.Key))) / total;
    }

    static Dictionary<int, int> Pairs(string text)
    {
        var folded = NormalizedText.Fold(text.Length > Longest ? text[..Longest] : text);
        var pairs = new Dictionary<int, int>();
        for (var i = 1; i < folded.Length; i++)
        {
            var key = (folded[i - 1] << 16) | folded[i];
            pairs[key] = pairs.GetValueOrDefault(key) + 1;
        }

        return pairs;
    }
}
