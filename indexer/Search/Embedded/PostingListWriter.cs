using System.Buffers;
using System.Buffers.Binary;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// One term's list: largest impact, width of the steps and number of entries; where there is more than one block of 128
/// entries, for each its last passage and largest impact; then block by block the steps from passage to passage and
/// the impacts. A step too large for its width is made of several, with impact 0 where there is nothing.
/// </summary>
internal static class PostingListWriter
{
    public const int EntriesInBlock = 128;
    public const int BlockRecordSize = 5;
    public const int WidestStep = 3;
    public const int ShortCount = 64;

    public static void Write(ReadOnlySpan<Posting> postings, IBufferWriter<byte> target)
    {
        var width = CheapestWidth(postings);
        var entries = Split(postings, LargestStep(width));
        WriteHead(postings, width, entries.Count, target);
        if (entries.Count > EntriesInBlock)
        {
            WriteBlockRecords(entries, target);
        }

        for (var start = 0; start < entries.Count; start += EntriesInBlock)
        {
            WriteBlock(entries.GetRange(start, Math.Min(EntriesInBlock, entries.Count - start)), width, target);
        }
    }

    static int CheapestWidth(ReadOnlySpan<Posting> postings)
    {
        Span<long> sizes = stackalloc long[WidestStep + 1];
        sizes[0] = long.MaxValue;
        var last = -1;
        foreach (var posting in postings)
        {
            for (var width = 1; width <= WidestStep; width++)
            {
                var largest = LargestStep(width);
                sizes[width] += (long)(width + 1) * ((posting.Passage - last + largest - 1) / largest);
            }

            last = posting.Passage;
        }

        var cheapest = 1;
        for (var width = 2; width <= WidestStep; width++)
        {
            cheapest = sizes[width] < sizes[cheapest] ? width : cheapest;
        }

        return cheapest;
    }

    static int LargestStep(int width) => (1 << (8 * width)) - 1;

    static List<(int Step, Posting Posting)> Split(ReadOnlySpan<Posting> postings, int largest)
    {
        var entries = new List<(int, Posting)>(postings.Length);
        var last = -1;
        foreach (var posting in postings)
        {
            for (; posting.Passage - last > largest; last += largest)
            {
                entries.Add((largest, new Posting(last + largest, 0)));
            }

            entries.Add((posting.Passage - last, posting));
            last = posting.Passage;
        }

        return entries;
    }

    static void WriteHead(ReadOnlySpan<Posting> postings, int width, int entries, IBufferWriter<byte> target)
    {
        byte largest = 0;
        foreach (var posting in postings)
        {
            largest = Math.Max(largest, posting.Impact);
        }

        var head = target.GetSpan(2 + sizeof(int));
        var isShort = entries < ShortCount;
        head[0] = largest;
        head[1] = (byte)(width | (isShort ? entries << 2 : 0));
        BinaryPrimitives.WriteInt32LittleEndian(head[2..], entries);
        target.Advance(isShort ? 2 : 2 + sizeof(int));
    }

    static void WriteBlockRecords(List<(int Step, Posting Posting)> entries, IBufferWriter<byte> target)
    {
        for (var start = 0; start < entries.Count; start += EntriesInBlock)
        {
            var block = entries.GetRange(start, Math.Min(EntriesInBlock, entries.Count - start));
            var record = target.GetSpan(BlockRecordSize);
            BinaryPrimitives.WriteInt32LittleEndian(record, block[^1].Posting.Passage);
            record[4] = block.Max(entry => entry.Posting.Impact);
            target.Advance(BlockRecordSize);
        }
    }

    static void WriteBlock(List<(int Step, Posting Posting)> block, int width, IBufferWriter<byte> target)
    {
        var bytes = target.GetSpan(block.Count * (width + 1));
        for (var entry = 0; entry < block.Count; entry++)
        {
            var step = block[entry].Step;
            for (var digit = 0; digit < width; digit++, step >>= 8)
            {
                bytes[(entry * width) + digit] = (byte)step;
            }

            bytes[(block.Count * width) + entry] = block[entry].Posting.Impact;
        }

        target.Advance(block.Count * (width + 1));
    }
}
