using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// One term's list: largest impact, width of the steps and number of entries, of a long list also how many passages; where
/// there is more than one block of 128 entries, for each its last passage and largest impact; then block by block the steps
/// from passage to passage and the impacts. A step too large for its width is made of several, with impact 0 where there is nothing.
/// </summary>
internal sealed class PostingListWriter(int capacity)
{
    public const int EntriesInBlock = 128;
    public const int BlockRecordSize = 5;
    public const int WidestStep = 3;
    public const int ShortCount = 64;

    readonly ArrayBufferWriter<byte> _target = new(capacity);
    int[] _steps = new int[1024];
    byte[] _impacts = new byte[1024];
    int _entries;
    int _passages;
    int _last = -1;

    public ReadOnlySpan<byte> Written => _target.WrittenSpan;

    /// <summary>Adds a passage to the list; they come in rising order.</summary>
    public void Add(int passage, byte impact)
    {
        Append(passage - _last, impact);
        _last = passage;
        _passages++;
    }

    /// <summary>Writes the list and begins the next one.</summary>
    public void EndList()
    {
        var width = CheapestWidth();
        if (_passages > 0 && Largest(_steps.AsSpan(0, _entries)) > LargestStep(width))
        {
            Split(LargestStep(width));
        }

        WriteHead(width);
        if (_entries > EntriesInBlock)
        {
            WriteBlockRecords();
        }

        for (var start = 0; start < _entries; start += EntriesInBlock)
        {
            WriteBlock(start, Math.Min(EntriesInBlock, _entries - start), width);
        }

        (_entries, _passages, _last) = (0, 0, -1);
    }

    static int LargestStep(int width) => (1 << (8 * width)) - 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int CheapestWidth()
    {
        var (narrow, middle, wide) = ((long)_entries, (long)_entries, (long)_entries);
        foreach (var step in _steps.AsSpan(0, _entries))
        {
            if (step > LargestStep(1))
            {
                narrow += (step - 1) / LargestStep(1);
                middle += (step - 1) / LargestStep(2);
                wide += (step - 1) / LargestStep(3);
            }
        }

        return 2 * narrow <= Math.Min(3 * middle, 4 * wide) ? 1 : 3 * middle <= 4 * wide ? 2 : WidestStep;
    }

    void Split(int largest)
    {
        var (steps, impacts) = (_steps.AsSpan(0, _entries).ToArray(), _impacts.AsSpan(0, _entries).ToArray());
        _entries = 0;
        for (var entry = 0; entry < steps.Length; entry++)
        {
            for (; steps[entry] > largest; steps[entry] -= largest)
            {
                Append(largest, 0);
            }

            Append(steps[entry], impacts[entry]);
        }
    }

    void Append(int step, byte impact)
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
        var head = _target.GetSpan(2 + (2 * sizeof(int)));
        var isShort = _entries < ShortCount;
        head[0] = Largest(_impacts.AsSpan(0, _entries));
        head[1] = (byte)(width | (isShort ? _entries << 2 : 0));
        BinaryPrimitives.WriteInt32LittleEndian(head[2..], _entries);
        BinaryPrimitives.WriteInt32LittleEndian(head[(2 + sizeof(int))..], _passages);
        _target.Advance(isShort ? 2 : 2 + (2 * sizeof(int)));
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

            var record = _target.GetSpan(BlockRecordSize);
            BinaryPrimitives.WriteInt32LittleEndian(record, last);
            record[4] = Largest(_impacts.AsSpan(start, count));
            _target.Advance(BlockRecordSize);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void WriteBlock(int start, int count, int width)
    {
        var bytes = _target.GetSpan(count * (width + 1));
        var steps = _steps.AsSpan(start, count);
        for (var entry = 0; entry < steps.Length; entry++)
        {
            var step = steps[entry];
            bytes[entry * width] = (byte)step;
            if (width > 1)
            {
                bytes[(entry * width) + 1] = (byte)(step >> 8);
                bytes[(entry * width) + width - 1] = (byte)(step >> (8 * (width - 1)));
            }
        }

        _impacts.AsSpan(start, count).CopyTo(bytes[(count * width)..]);
        _target.Advance(count * (width + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int Largest(ReadOnlySpan<int> steps)
    {
        var largest = 0;
        foreach (var step in steps)
        {
            largest = Math.Max(largest, step);
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
