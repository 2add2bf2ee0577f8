using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Walks one term's list forward. The list was checked when the file was opened.</summary>
internal sealed class PostingCursor(byte[] bytes, PostingList list, int factor)
{
    const int BlockSize = PostingListWriter.EntriesInBlock;

    // The next entry to read, and the passage of the one before it.
    int _entry;
    int _last = -1;
    int _lastOfBlock = list.HasBlockRecords ? list.LastPassageOf(bytes, 0) : int.MaxValue;

    public int Factor => factor;

    public int Entries => list.Entries;

    public int Largest => factor * list.LargestImpact;

    bool IsAtEnd => _entry >= list.Entries;

    /// <summary>The most this term can give to any passage from one to another, by the maxima of the blocks there.</summary>
    public int LargestWithin(int from, int end)
    {
        SkipBlocks(from);
        if (IsAtEnd)
        {
            return 0;
        }

        if (!list.HasBlockRecords)
        {
            return Largest;
        }

        var largest = 0;
        for (int block = _entry / BlockSize, last = -1; block < list.Blocks && last < end - 1; block++)
        {
            largest = Math.Max(largest, list.LargestImpactOf(bytes, block));
            last = list.LastPassageOf(bytes, block);
        }

        return largest * factor;
    }

    /// <summary>Adds this term's part of the score of every passage from one to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<int> scores, int from, int end)
    {
        SkipBlocks(from);
        while (!IsAtEnd)
        {
            var inBlock = _entry % BlockSize;
            var blockStart = _entry - inBlock;
            var count = Math.Min(BlockSize, list.Entries - blockStart);
            var data = list.Data + (blockStart * (list.Width + 1));
            var steps = bytes.AsSpan(data, count * list.Width);
            var impacts = bytes.AsSpan(data + (count * list.Width), count);
            if (list.Width == 1)
            {
                AddNarrow(steps, impacts, inBlock, scores, from, end);
            }
            else
            {
                AddWide(steps, impacts, inBlock, scores, from, end);
            }

            if (_entry < blockStart + count)
            {
                return;
            }

            EnterBlock();
        }
    }

    /// <summary>The impact on one passage, 0 where the term is not in it. Passages must be asked for in rising order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int ImpactOn(int passage)
    {
        SkipBlocks(passage);
        while (!IsAtEnd)
        {
            var inBlock = _entry % BlockSize;
            var blockStart = _entry - inBlock;
            var count = Math.Min(BlockSize, list.Entries - blockStart);
            var data = list.Data + (blockStart * (list.Width + 1));
            for (; inBlock < count; inBlock++)
            {
                var next = _last + StepAt(data + (inBlock * list.Width));
                if (next > passage)
                {
                    _entry = blockStart + inBlock;
                    return 0;
                }

                _last = next;
                if (next == passage)
                {
                    _entry = blockStart + inBlock + 1;
                    if (inBlock + 1 == count)
                    {
                        EnterBlock();
                    }

                    return bytes[data + (count * list.Width) + inBlock];
                }
            }

            _entry = blockStart + count;
            EnterBlock();
        }

        return 0;
    }

    void AddNarrow(ReadOnlySpan<byte> steps, ReadOnlySpan<byte> impacts, int at, Span<int> scores, int from, int end)
    {
        var last = _last;
        var start = at;
        if (_lastOfBlock < end && last >= from - 1)
        {
            // The whole rest of the block lies inside: no test an entry.
            for (; at < steps.Length; at++)
            {
                last += steps[at];
                scores[last - from] += factor * impacts[at];
            }
        }
        else
        {
            for (; at < steps.Length && last + steps[at] < end; at++)
            {
                last += steps[at];
                if (last >= from)
                {
                    scores[last - from] += factor * impacts[at];
                }
            }
        }

        _last = last;
        _entry += at - start;
    }

    void AddWide(ReadOnlySpan<byte> steps, ReadOnlySpan<byte> impacts, int at, Span<int> scores, int from, int end)
    {
        var last = _last;
        var start = at;
        var width = list.Width;
        for (; at < impacts.Length; at++)
        {
            var step = steps[at * width] | (steps[(at * width) + 1] << 8) | (width == 3 ? steps[(at * width) + 2] << 16 : 0);
            if (last + step >= end)
            {
                break;
            }

            last += step;
            if (last >= from)
            {
                scores[last - from] += factor * impacts[at];
            }
        }

        _last = last;
        _entry += at - start;
    }

    int StepAt(int at) => list.Width switch
    {
        1 => bytes[at],
        2 => bytes[at] | (bytes[at + 1] << 8),
        _ => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16),
    };

    /// <summary>Passes over the blocks that end before a passage, unread.</summary>
    void SkipBlocks(int passage)
    {
        while (_lastOfBlock < passage && !IsAtEnd)
        {
            _last = _lastOfBlock;
            _entry = ((_entry / BlockSize) + 1) * BlockSize;
            EnterBlock();
        }
    }

    void EnterBlock() =>
        _lastOfBlock = IsAtEnd || !list.HasBlockRecords ? int.MaxValue : list.LastPassageOf(bytes, _entry / BlockSize);
}
