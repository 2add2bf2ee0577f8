using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>
/// Finds texts that share many short runs of characters with another one. Runs that stand in many texts are phrases of
/// the trade and tell nothing, so the work stays linear in the text.
/// </summary>
internal sealed class Shingles
{
    const int Length = 8;
    const int MostTexts = 32;
    const int MostFound = 4;
    const int LeastShared = 6;
    const double LeastShare = 1.0 / 3;

    readonly Dictionary<ulong, List<int>> _texts = [];
    readonly List<int> _lengths = [];

    public Shingles(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var hash in Hashes(text))
            {
                Add(hash, _lengths.Count);
            }

            _lengths.Add(text.Length);
        }
    }

    /// <summary>The numbers of the texts that share most with this one, most first.</summary>
    public IEnumerable<int> Like(string text)
    {
        var shared = new Dictionary<int, int>();
        foreach (var hash in Hashes(text))
        {
            if (_texts.TryGetValue(hash, out var numbers) && numbers.Count <= MostTexts)
            {
                numbers.ForEach(number => shared[number] = shared.GetValueOrDefault(number) + 1);
            }
        }

        return shared.Where(pair => pair.Value >= Needed(text.Length, _lengths[pair.Key]))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostFound).Select(pair => pair.Key);
    }

    static double Needed(int length, int other) => Math.Max(LeastShared, LeastShare * (Math.Min(length, other) - Length));

    /// <summary>One more than the most is kept, as the sign that there are too many.</summary>
    void Add(ulong hash, int number)
    {
        if (!_texts.TryGetValue(hash, out var numbers))
        {
            _texts[hash] = [number];
        }
        else if (numbers[^1] != number && numbers.Count <= MostTexts)
        {
            numbers.Add(number);
        }
    }

    static IEnumerable<ulong> Hashes(string text) =>
        RollingHash.Of([.. text.Select(c => (int)c)], Length, 0, text.Length).Select(run => run.Hash);
}
