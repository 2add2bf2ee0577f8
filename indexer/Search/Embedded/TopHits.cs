namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The best so far, as a heap with the worst of them on top. Offered in rising order of passages, an equal score comes too late.</summary>
internal sealed class TopHits(int size)
{
    readonly PriorityQueue<int, (double Score, int Earlier)> _hits = new();

    /// <summary>What has to be exceeded to get in.</summary>
    public double Threshold { get; private set; } = size > 0 ? 0 : double.MaxValue;

    public void Offer(int passage, double score)
    {
        if (score <= Threshold)
        {
            return;
        }

        if (_hits.Count < size)
        {
            _hits.Enqueue(passage, (score, -passage));
        }
        else
        {
            _hits.EnqueueDequeue(passage, (score, -passage));
        }

        if (_hits.Count == size && _hits.TryPeek(out _, out var worst))
        {
            Threshold = worst.Score;
        }
    }

    /// <summary>Best first; of equals the one with the lower number.</summary>
    public IReadOnlyList<(int Passage, double Score)> Ranked()
    {
        var ranked = new (int Passage, double Score)[_hits.Count];
        for (var at = ranked.Length - 1; at >= 0; at--)
        {
            _hits.TryDequeue(out var passage, out var priority);
            ranked[at] = (passage, priority.Score);
        }

        return ranked;
    }
}
