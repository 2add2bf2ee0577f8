using System.Buffers.Binary;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Many byte strings that grow side by side, each a chain of chunks that double in size. An address is a place in the pages.</summary>
internal sealed class ChunkedBytes
{
    const int PageBits = 20;
    const int FirstChunk = 16;
    const int LargestChunk = 256;
    const int LinkSize = sizeof(int);

    readonly List<byte[]> _pages = [];
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

    public void Append(ref Chain chain, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            AppendByte(ref chain, (byte)(value | 0x80));
        }

        AppendByte(ref chain, (byte)value);
    }

    public Reader Read(in Chain chain) => new(this, chain.Start);

    void AppendByte(ref Chain chain, byte value)
    {
        if (chain.At == chain.End)
        {
            chain.ChunkSize = Math.Min(chain.ChunkSize * 2, LargestChunk);
            var next = Take(chain.ChunkSize);
            BinaryPrimitives.WriteInt32LittleEndian(PageOf(chain.End).AsSpan(InPage(chain.End)), next);
            chain.At = next;
            chain.End = next + chain.ChunkSize - LinkSize;
        }

        PageOf(chain.At)[InPage(chain.At++)] = value;
    }

    int Take(int size)
    {
        if (_free + size > 1 << PageBits)
        {
            _pages.Add(new byte[1 << PageBits]);
            _free = 0;
        }

        var address = ((_pages.Count - 1) << PageBits) + _free;
        _free += size;
        return address;
    }

    byte[] PageOf(int address) => _pages[address >> PageBits];

    static int InPage(int address) => address & ((1 << PageBits) - 1);

    /// <summary>Walks one string again; whoever reads knows how much there is.</summary>
    internal ref struct Reader(ChunkedBytes bytes, int start)
    {
        byte[] _page = bytes.PageOf(start);
        int _at = InPage(start);
        int _end = InPage(start) + FirstChunk - LinkSize;
        int _chunkSize = FirstChunk;

        public uint Next()
        {
            var value = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var one = NextByte();
                value |= (uint)(one & 0x7f) << shift;
                if (one < 0x80)
                {
                    return value;
                }
            }
        }

        byte NextByte()
        {
            if (_at == _end)
            {
                _chunkSize = Math.Min(_chunkSize * 2, LargestChunk);
                var next = BinaryPrimitives.ReadInt32LittleEndian(_page.AsSpan(_end));
                _page = bytes.PageOf(next);
                _at = InPage(next);
                _end = _at + _chunkSize - LinkSize;
            }

            return _page[_at++];
        }
    }
}
