namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>
/// Myers' O(ND) search from both ends, in linear space. Beyond a bounded cost the halves are cut where the search
/// has got furthest: still a correct difference, perhaps not the shortest.
/// </summary>
internal sealed class ShortestEdit
{
    const int ExactCost = 2000;
    const int BoundedCost = 256;

    /// <summary>Up to this many elements in both ranges the shortest difference is worth its price.</summary>
    const int ExactLength = 4000;

    // Past every reach, and safe to add one to.
    const int Never = int.MaxValue / 2;

    readonly int[] _old;
    readonly int[] _new;
    readonly bool[] _oldChanged;
    readonly bool[] _newChanged;
    readonly int[] _forward;
    readonly int[] _backward;
    readonly int _zero;

    public ShortestEdit(int[] old, int[] @new, bool[] oldChanged, bool[] newChanged)
    {
        (_old, _new, _oldChanged, _newChanged) = (old, @new, oldChanged, newChanged);
        _forward = new int[old.Length + @new.Length + 3];
        _backward = new int[old.Length + @new.Length + 3];
        _zero = @new.Length + 1;
    }

    public void Mark(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        while (oldStart < oldEnd && newStart < newEnd && _old[oldStart] == _new[newStart])
        {
            (oldStart, newStart) = (oldStart + 1, newStart + 1);
        }

        while (oldStart < oldEnd && newStart < newEnd && _old[oldEnd - 1] == _new[newEnd - 1])
        {
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        }

        if (oldStart == oldEnd || newStart == newEnd)
        {
            Array.Fill(_oldChanged, true, oldStart, oldEnd - oldStart);
            Array.Fill(_newChanged, true, newStart, newEnd - newStart);
            return;
        }

        var (oldCut, newCut) = Cut(oldStart, oldEnd, newStart, newEnd);
        Mark(oldStart, oldCut, newStart, newCut);
        Mark(oldCut, oldEnd, newCut, newEnd);
    }

    (int Old, int New) Cut(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        int forwardMid = oldStart - newStart, backwardMid = oldEnd - newEnd;
        int lowest = oldStart - newEnd, highest = oldEnd - newStart;
        var limit = oldEnd - oldStart + newEnd - newStart <= ExactLength ? ExactCost : BoundedCost;
        var odd = ((forwardMid - backwardMid) & 1) != 0;
        var (forwardLow, forwardHigh) = (forwardMid, forwardMid);
        var (backwardLow, backwardHigh) = (backwardMid, backwardMid);
        _forward[_zero + forwardMid] = oldStart;
        _backward[_zero + backwardMid] = oldEnd;
        for (var cost = 1; ; cost++)
        {
            Widen(_forward, ref forwardLow, ref forwardHigh, lowest, highest, -1);
            for (var d = forwardHigh; d >= forwardLow; d -= 2)
            {
                var x = StepForward(d, oldEnd, newEnd);
                if (odd && d >= backwardLow && d <= backwardHigh && _backward[_zero + d] <= x)
                {
                    return (x, x - d);
                }
            }

            Widen(_backward, ref backwardLow, ref backwardHigh, lowest, highest, Never);
            for (var d = backwardHigh; d >= backwardLow; d -= 2)
            {
                var x = StepBackward(d, oldStart, newStart);
                if (!odd && d >= forwardLow && d <= forwardHigh && x <= _forward[_zero + d])
                {
                    return (x, x - d);
                }
            }

            if (cost >= limit)
            {
                return Furthest(forwardLow, forwardHigh, oldEnd, newEnd);
            }
        }
    }

    /// <summary>One more diagonal on each side; at the edge of the rectangle the outermost is given up instead.</summary>
    void Widen(int[] reach, ref int low, ref int high, int lowest, int highest, int outside)
    {
        if (low > lowest)
        {
            reach[_zero + --low - 1] = outside;
        }
        else
        {
            low++;
        }

        if (high < highest)
        {
            reach[_zero + ++high + 1] = outside;
        }
        else
        {
            high--;
        }
    }

    int StepForward(int d, int oldEnd, int newEnd)
    {
        var x = Math.Max(_forward[_zero + d - 1] + 1, _forward[_zero + d + 1]);
        for (; x < oldEnd && x - d < newEnd && _old[x] == _new[x - d]; x++)
        {
        }

        return _forward[_zero + d] = x;
    }

    int StepBackward(int d, int oldStart, int newStart)
    {
        var x = Math.Min(_backward[_zero + d - 1], _backward[_zero + d + 1] - 1);
        for (; x > oldStart && x - d > newStart && _old[x - 1] == _new[x - d - 1]; x--)
        {
        }

        return _backward[_zero + d] = x;
    }

    (int Old, int New) Furthest(int low, int high, int oldEnd, int newEnd)
    {
        var best = (Old: 0, New: int.MinValue / 2);
        for (var d = high; d >= low; d -= 2)
        {
            var x = Math.Min(_forward[_zero + d], oldEnd);
            if (x - d > newEnd)
            {
                x = newEnd + d;
            }

            best = x + x - d > best.Old + best.New ? (x, x - d) : best;
        }

        return best;
    }
}
