using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>
/// Patience: stretches that stand once in each text and come in the same order hold long texts together, so that
/// only the gaps between them need a search.
/// </summary>
internal sealed class Anchors(int[] old, int[] @new, ShortestEdit shortest)
{
    /// <summary>Rectangles up to this size are searched at once.</summary>
    const long SmallRectangle = 1_000_000;

    static readonly int[] Lengths = [32, 12];

    public void Mark(int oldStart, int oldEnd, int newStart, int newEnd, int level = 0)
    {
        if (level == Lengths.Length || (long)(oldEnd - oldStart) * (newEnd - newStart) <= SmallRectangle)
        {
            shortest.Mark(oldStart, oldEnd, newStart, newEnd);
            return;
        }

        var length = Lengths[level];
        foreach (var (x, y) in InOrder(Shared(length, oldStart, oldEnd, newStart, newEnd)))
        {
            if (x < oldStart || y < newStart)
            {
                continue;
            }

            Mark(oldStart, x, newStart, y, level + 1);
            (oldStart, newStart) = (x + length, y + length);
            while (oldStart < oldEnd && newStart < newEnd && old[oldStart] == @new[newStart])
            {
                (oldStart, newStart) = (oldStart + 1, newStart + 1);
            }
        }

        Mark(oldStart, oldEnd, newStart, newEnd, level + 1);
    }

    /// <summary>Places of stretches that stand once in each range, in the order of the old text.</summary>
    List<(int Old, int New)> Shared(int length, int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var oldPlaces = OncePlaces(old, length, oldStart, oldEnd);
        var newPlaces = OncePlaces(@new, length, newStart, newEnd);
        List<(int Old, int New)> shared = [];
        foreach (var (hash, x) in oldPlaces)
        {
            if (x >= 0 && newPlaces.TryGetValue(hash, out var y) && y >= 0 && old.AsSpan(x, length).SequenceEqual(@new.AsSpan(y, length)))
            {
                shared.Add((x, y));
            }
        }

        shared.Sort();
        return shared;
    }

    static Dictionary<ulong, int> OncePlaces(int[] codes, int length, int start, int end)
    {
        var places = new Dictionary<ulong, int>(Math.Max(0, end - start));
        foreach (var (at, hash) in RollingHash.Of(codes, length, start, end))
        {
            if (!places.TryAdd(hash, at))
            {
                places[hash] = -1;
            }
        }

        return places;
    }

    /// <summary>The longest subsequence whose places rise in both texts.</summary>
    static List<(int Old, int New)> InOrder(List<(int Old, int New)> pairs)
    {
        List<int> tops = [];
        var below = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = Pile(pairs, tops, pairs[i].New);
            below[i] = pile > 0 ? tops[pile - 1] : -1;
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }

        List<(int Old, int New)> rising = [];
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = below[i])
        {
            rising.Add(pairs[i]);
        }

        rising.Reverse();
        return rising;
    }

    static int Pile(List<(int Old, int New)> pairs, List<int> tops, int value) => Halving.CountWhile(tops.Count, at => pairs[tops[at]].New < value);
}
