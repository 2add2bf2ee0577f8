namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The best passages by terms and vector together, exactly: every vector is estimated, those with a chance are computed.</summary>
internal sealed class HybridSearch(PostingCursor[] cursors, VectorQuestion vector, (int From, int To) among, Func<int, bool>? admits)
{
    readonly int[] _sums = new int[TermSearch.Window];

    /// <summary>Adds a sum of factors times impacts and a cosine up to a score; rises with both.</summary>
    public required Func<int, float, double> Fuse { get; init; }

    public IReadOnlyList<(int Passage, double Score)> Run(int size)
    {
        var top = new TopHits(Math.Min(size, among.To - among.From));
        for (var from = among.From; from < among.To; from += TermSearch.Window)
        {
            var end = Math.Min(from + TermSearch.Window, among.To);
            foreach (var cursor in cursors)
            {
                cursor.AddTo(_sums.AsSpan(0, end - from), from, end);
            }

            for (var passage = from; passage < end; passage++)
            {
                Offer(passage, _sums[passage - from], top);
            }

            _sums.AsSpan().Clear();
        }

        return top.Ranked();
    }

    void Offer(int passage, int sum, TopHits top)
    {
        if (Fuse(sum, vector.MostOf(passage)) > top.Threshold && (admits is null || admits(passage)))
        {
            top.Offer(passage, Fuse(sum, vector.ExactOf(passage)));
        }
    }
}
