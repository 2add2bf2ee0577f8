using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// The best passages for some terms, exactly as if all were scored. Passages are taken window by window. In each, the
/// terms that even together cannot lift a passage over the threshold are not walked: they are only looked up for
/// passages which the others have brought near it, or walked after all where that would be too many.
/// </summary>
internal sealed class TermSearch
{
    public const int Window = 4096;

    /// <summary>Looking one passage up costs about as much as walking so many entries.</summary>
    const int EntriesPerLookup = 48;

    readonly PostingCursor[] _cursors;
    readonly int[] _largest;
    readonly int _passages;
    readonly Func<int, bool>? _admits;
    readonly TopHits _top;
    readonly int[] _scores = new int[Window];

    TermSearch(IEnumerable<PostingCursor> cursors, int passages, Func<int, bool>? admits, int size)
    {
        _cursors = [.. cursors];
        _largest = new int[_cursors.Length];
        (_passages, _admits, _top) = (passages, admits, new TopHits(Math.Min(size, passages)));
    }

    /// <summary>Passages of a stretch and sums of factors times impacts, best first.</summary>
    public static IReadOnlyList<(int Passage, double Score)> Run(IEnumerable<PostingCursor> cursors, int passages, (int From, int To) among, Func<int, bool>? admits, int size)
    {
        var search = new TermSearch(cursors, passages, admits, size);
        for (var from = among.From; from < among.To; from += Window)
        {
            search.Take(from, Math.Min(from + Window, among.To));
        }

        return search._top.Ranked();
    }

    void Take(int from, int end)
    {
        for (var term = 0; term < _cursors.Length; term++)
        {
            _largest[term] = _cursors[term].LargestWithin(from, end);
        }

        Array.Sort(_largest, _cursors);
        var (optional, together) = (0, 0);
        while (optional < _cursors.Length && together + _largest[optional] <= _top.Threshold)
        {
            together += _largest[optional++];
        }

        if (optional == _cursors.Length)
        {
            return;
        }

        var scores = _scores.AsSpan(0, end - from);
        for (var term = optional; term < _cursors.Length; term++)
        {
            if (_largest[term] > 0)
            {
                _cursors[term].AddTo(scores, from, end);
            }
        }

        while (optional > 0 && IsCrowded(scores, together, _cursors[optional - 1]))
        {
            together -= _largest[--optional];
            _cursors[optional].AddTo(scores, from, end);
        }

        OfferAll(scores, from, optional, together);
        scores.Clear();
    }

    /// <summary>Whether looking a term up for every passage that still has a chance would cost more than walking it.</summary>
    bool IsCrowded(ReadOnlySpan<int> scores, int together, PostingCursor cursor)
    {
        var limit = new Vector<int>((int)_top.Threshold - together);
        var above = Vector<int>.Zero;
        foreach (var some in MemoryMarshal.Cast<int, Vector<int>>(scores))
        {
            above -= Vector.GreaterThan(some, limit);
        }

        return (long)Vector.Sum(above) * EntriesPerLookup > (long)cursor.Entries * scores.Length / _passages;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void OfferAll(Span<int> scores, int from, int optional, int together)
    {
        var limit = (int)_top.Threshold - together;
        var at = 0;
        for (; at + Vector<int>.Count <= scores.Length; at += Vector<int>.Count)
        {
            if (Vector.GreaterThanAny(new Vector<int>(scores[at..]), new Vector<int>(limit)))
            {
                for (var inside = at; inside < at + Vector<int>.Count; inside++)
                {
                    limit = OfferOne(scores[inside], from + inside, limit, optional, together);
                }
            }
        }

        for (; at < scores.Length; at++)
        {
            limit = OfferOne(scores[at], from + at, limit, optional, together);
        }
    }

    /// <summary>Looks the optional terms up, strongest first, as long as they can still lift the passage over the threshold.</summary>
    int OfferOne(int score, int passage, int limit, int optional, int together)
    {
        if (score <= limit)
        {
            return limit;
        }

        var left = together;
        for (var term = optional - 1; term >= 0 && score + left > _top.Threshold; term--)
        {
            left -= _largest[term];
            score += _largest[term] == 0 ? 0 : _cursors[term].Factor * _cursors[term].ImpactOn(passage);
        }

        if (score > _top.Threshold && (_admits is null || _admits(passage)))
        {
            _top.Offer(passage, score);
        }

        return (int)_top.Threshold - together;
    }
}
