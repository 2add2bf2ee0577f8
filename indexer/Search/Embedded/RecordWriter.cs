using System.Buffers;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Records of numbers and coded texts, each behind its length; every sixteenth one's start is kept.</summary>
internal sealed class RecordWriter(SymbolCoder coder, int capacity)
{
    public const int RecordsAStart = 16;

    readonly ArrayBufferWriter<byte> _records = new(Math.Max(1, capacity));
    readonly ArrayBufferWriter<byte> _record = new();
    readonly List<int> _starts = [];
    int _count;

    public void Number(uint value) => Number(_record, value);

    /// <summary>Small on either side of 0 is short.</summary>
    public void Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        var codes = coder.Encode(text);
        Number((uint)codes.Length + 1);
        _record.Write(codes);
    }

    public void EndRecord()
    {
        if (_count++ % RecordsAStart == 0)
        {
            _starts.Add(_records.WrittenCount);
        }

        Number(_records, (uint)_record.WrittenCount);
        _records.Write(_record.WrittenSpan);
        _record.ResetWrittenCount();
    }

    /// <summary>The records of several writers, one behind the other; all but the last hold whole sixteens.</summary>
    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Join(IReadOnlyList<RecordWriter> writers, IndexSection starts, IndexSection records)
    {
        var joined = GC.AllocateUninitializedArray<byte>(writers.Sum(writer => writer._records.WrittenCount));
        var places = new List<int> { writers.Sum(writer => writer._count) };
        var at = 0;
        foreach (var writer in writers)
        {
            writer._records.WrittenSpan.CopyTo(joined.AsSpan(at));
            places.AddRange(writer._starts.Select(start => start + at));
            at += writer._records.WrittenCount;
        }

        return [(starts, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(places)).ToArray()), (records, joined)];
    }

    static void Number(ArrayBufferWriter<byte> target, uint value)
    {
        var bytes = target.GetSpan(5);
        var written = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[written++] = (byte)(value | 0x80);
        }

        bytes[written++] = (byte)value;
        target.Advance(written);
    }
}
