using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Many byte strings that grow side by side, each a chain of chunks that double in size. An address is a place in the pages.</summary>
internal sealed class ChunkedBytes
{
    const int PageBits = 20;
    const int FirstChunk = 16;
    const int LargestChunk = 256;
    const int LinkSize = sizeof(int);

    byte[][] _pages = new byte[64][];
    int _used;
    int _free = 1 << PageBits;

    /// <summary>One string: where it starts, where the next byte goes, where its chunk ends.</summary>
    internal struct Chain
    {
        public int Start;
        public int At;
        public int End;
        public int ChunkSize;
    }

    public Chain Begin()
    {
        var start = Take(FirstChunk);
        return new Chain { Start = start, At = start, End = start + FirstChunk - LinkSize, ChunkSize = FirstChunk };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ref Chain chain, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            AppendByte(ref chain, (byte)(value | 0x80));
        }

        AppendByte(ref chain, (byte)value);
    }

    public Reader Read(in Chain chain) => new(_pages, chain.Start);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void AppendByte(ref Chain chain, byte value)
    {
        if (chain.At == chain.End)
        {
            Extend(ref chain);
        }

        var at = chain.At++;
        _pages[at >> PageBits][InPage(at)] = value;
    }

    void Extend(ref Chain chain)
    {
        chain.ChunkSize = Math.Min(chain.ChunkSize * 2, LargestChunk);
        var next = Take(chain.ChunkSize);
        BinaryPrimitives.WriteInt32LittleEndian(_pages[chain.End >> PageBits].AsSpan(InPage(chain.End)), next);
        chain.At = next;
        chain.End = next + chain.ChunkSize - LinkSize;
    }

    int Take(int size)
    {
        if (_free + size > 1 << PageBits)
        {
            AddPage();
        }

        var address = ((_used - 1) << PageBits) + _free;
        _free += size;
        return address;
    }

    void AddPage()
    {
        if (_used == _pages.Length)
        {
            Array.Resize(ref _pages, 2 * _used);
        }

        _pages[_used++] = GC.AllocateUninitializedArray<byte>(1 << PageBits);
        _free = 0;
    }

    static int InPage(int address) => address & ((1 << PageBits) - 1);

    /// <summary>Walks one string again; whoever reads knows how much there is.</summary>
    internal ref struct Reader(byte[][] pages, int start)
    {
        byte[] _page = pages[start >> PageBits];
        int _at = InPage(start);
        int _end = InPage(start) + FirstChunk - LinkSize;
        int _chunkSize = FirstChunk;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Next()
        {
            uint one = NextByte();
            return one < 0x80 ? one : NextLong(one & 0x7f);
        }

        uint NextLong(uint value)
        {
            for (var shift = 7; ; shift += 7)
            {
                uint one = NextByte();
                value |= (one & 0x7f) << shift;
                if (one < 0x80)
                {
                    return value;
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        byte NextByte()
        {
            if (_at == _end)
            {
                Follow();
            }

            return _page[_at++];
        }

        void Follow()
        {
            _chunkSize = Math.Min(_chunkSize * 2, LargestChunk);
            var next = BinaryPrimitives.ReadInt32LittleEndian(_page.AsSpan(_end));
            _page = pages[next >> PageBits];
            _at = InPage(next);
            _end = _at + _chunkSize - LinkSize;
        }
    }
}
