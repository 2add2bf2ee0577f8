using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Walks a list once when an index is opened, so that no search can be led outside it.</summary>
internal static class PostingCheck
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsSound(PostingList list, byte[] bytes, int passages)
    {
        var last = -1L;
        var found = 0;
        for (var block = 0; block < list.Blocks; block++)
        {
            var start = block * PostingListWriter.EntriesInBlock;
            var count = Math.Min(PostingListWriter.EntriesInBlock, list.Entries - start);
            var data = bytes.AsSpan(list.Data + (start * (list.Width + 1)), count * (list.Width + 1));
            var steps = data[..(count * list.Width)];
            var forward = list.Width == 1 ? SumOfNarrow(steps) : SumOfWide(steps, list.Width);
            var largest = Largest(data[steps.Length..], ref found);
            last += forward;
            if (forward < 0 || last >= passages || largest > list.LargestImpact || (list.HasBlockRecords && (list.LastPassageOf(bytes, block) != last || list.LargestImpactOf(bytes, block) != largest)))
            {
                return false;
            }
        }

        return found > 0 && found == list.PassagesIn(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static byte Largest(ReadOnlySpan<byte> impacts, ref int found)
    {
        byte largest = 0;
        foreach (var impact in impacts)
        {
            found += impact > 0 ? 1 : 0;
            largest = Math.Max(largest, impact);
        }

        return largest;
    }

    /// <summary>How far the steps go together; -1 where one goes nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static long SumOfNarrow(ReadOnlySpan<byte> steps)
    {
        var (sum, least) = (0, 1);
        foreach (var step in steps)
        {
            sum += step;
            least = Math.Min(least, step);
        }

        return least == 0 ? -1 : sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static long SumOfWide(ReadOnlySpan<byte> steps, int width)
    {
        var (sum, least) = (0L, 1);
        for (var at = 0; at < steps.Length; at += width)
        {
            var step = steps[at] | (steps[at + 1] << 8) | (width == 3 ? steps[at + 2] << 16 : 0);
            sum += step;
            least = Math.Min(least, step);
        }

        return least == 0 ? -1 : sum;
    }
}
