using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Every list of an index walked once when it is opened, so that no search can be led outside it.</summary>
internal static class PostingCheck
{
    public static void All(TermTable terms, byte[] bytes, int passages)
    {
        for (var term = 0; term < terms.Count; term++)
        {
            if (!IsSound(terms.ListOf(term), bytes, passages, terms.PassagesWith(term)))
            {
                throw IndexDamagedException.At($"語の一覧 {term.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static bool IsSound(PostingList list, byte[] bytes, int passages, int expected)
    {
        var last = -1L;
        var found = 0;
        for (var block = 0; block < list.Blocks; block++)
        {
            var start = block * PostingListWriter.EntriesInBlock;
            var count = Math.Min(PostingListWriter.EntriesInBlock, list.Entries - start);
            var data = bytes.AsSpan(list.Data + (start * (list.Width + 1)), count * (list.Width + 1));
            var impacts = data[(count * list.Width)..];
            byte largest = 0;
            for (var entry = 0; entry < impacts.Length; entry++)
            {
                var step = Step(data, entry * list.Width, list.Width);
                if (step == 0)
                {
                    return false;
                }

                last += step;
                found += impacts[entry] > 0 ? 1 : 0;
                largest = Math.Max(largest, impacts[entry]);
            }

            if (last >= passages || largest > list.LargestImpact || (list.HasBlockRecords && (list.LastPassageOf(bytes, block) != last || list.LargestImpactOf(bytes, block) != largest)))
            {
                return false;
            }
        }

        return found == expected;
    }

    static int Step(ReadOnlySpan<byte> bytes, int at, int width) => width switch
    {
        1 => bytes[at],
        2 => bytes[at] | (bytes[at + 1] << 8),
        _ => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16),
    };
}
