using System.Buffers;
using System.Buffers.Binary;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// One term's list: largest impact, width of the steps and number of entries; where there is more than one block of 128
/// entries, for each its last passage and largest impact; then block by block the steps from passage to passage and
/// the impacts. A step too large for its width is made of several, with impact 0 where there is nothing.
/// </summary>
internal sealed class PostingListWriter(IBufferWriter<byte> target)
{
    public const int EntriesInBlock = 128;
    public const int BlockRecordSize = 5;
    public const int WidestStep = 3;
    public const int ShortCount = 64;

    int[] _steps = new int[1024];
    byte[] _impacts = new byte[1024];
    int _entries;

    public void Write(ReadOnlySpan<Posting> postings)
    {
        var width = CheapestWidth(postings);
        Split(postings, LargestStep(width));
        WriteHead(width);
        if (_entries > EntriesInBlock)
        {
            WriteBlockRecords();
        }

        for (var start = 0; start < _entries; start += EntriesInBlock)
        {
            WriteBlock(start, Math.Min(EntriesInBlock, _entries - start), width);
        }
    }

    static int LargestStep(int width) => (1 << (8 * width)) - 1;

    static int CheapestWidth(ReadOnlySpan<Posting> postings)
    {
        var cheapest = WidestStep;
        var smallest = long.MaxValue;
        for (var width = WidestStep; width >= 1; width--)
        {
            var size = (width + 1) * (postings.Length + ExtraEntries(postings, LargestStep(width)));
            (cheapest, smallest) = size <= smallest ? (width, size) : (cheapest, smallest);
        }

        return cheapest;
    }

    static long ExtraEntries(ReadOnlySpan<Posting> postings, int largest)
    {
        var extra = 0L;
        var last = -1;
        foreach (var posting in postings)
        {
            if (posting.Passage - last > largest)
            {
                extra += (posting.Passage - last - 1) / largest;
            }

            last = posting.Passage;
        }

        return extra;
    }

    void Split(ReadOnlySpan<Posting> postings, int largest)
    {
        _entries = 0;
        var last = -1;
        foreach (var posting in postings)
        {
            for (; posting.Passage - last > largest; last += largest)
            {
                Add(largest, 0);
            }

            Add(posting.Passage - last, posting.Impact);
            last = posting.Passage;
        }
    }

    void Add(int step, byte impact)
    {
        if (_entries == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * _entries);
            Array.Resize(ref _impacts, 2 * _entries);
        }

        _steps[_entries] = step;
        _impacts[_entries++] = impact;
    }

    void WriteHead(int width)
    {
        var head = target.GetSpan(2 + sizeof(int));
        var isShort = _entries < ShortCount;
        head[0] = Largest(_impacts.AsSpan(0, _entries));
        head[1] = (byte)(width | (isShort ? _entries << 2 : 0));
        BinaryPrimitives.WriteInt32LittleEndian(head[2..], _entries);
        target.Advance(isShort ? 2 : 2 + sizeof(int));
    }

    void WriteBlockRecords()
    {
        var last = -1;
        for (var start = 0; start < _entries; start += EntriesInBlock)
        {
            var count = Math.Min(EntriesInBlock, _entries - start);
            foreach (var step in _steps.AsSpan(start, count))
            {
                last += step;
            }

            var record = target.GetSpan(BlockRecordSize);
            BinaryPrimitives.WriteInt32LittleEndian(record, last);
            record[4] = Largest(_impacts.AsSpan(start, count));
            target.Advance(BlockRecordSize);
        }
    }

    void WriteBlock(int start, int count, int width)
    {
        var bytes = target.GetSpan(count * (width + 1));
        for (var entry = 0; entry < count; entry++)
        {
            var step = _steps[start + entry];
            for (var digit = 0; digit < width; digit++, step >>= 8)
            {
                bytes[(entry * width) + digit] = (byte)step;
            }
        }

        _impacts.AsSpan(start, count).CopyTo(bytes[(count * width)..]);
        target.Advance(count * (width + 1));
    }

    static byte Largest(ReadOnlySpan<byte> impacts)
    {
        byte largest = 0;
        foreach (var impact in impacts)
        {
            largest = Math.Max(largest, impact);
        }

        return largest;
    }
}
