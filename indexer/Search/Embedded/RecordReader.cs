namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Reads what RecordWriter wrote, in the same order. What it reads may be anything, so nothing is taken unchecked.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, SymbolTable symbols)
{
    ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public uint Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var one = Take(1)[0];
            value |= (uint)(one & 0x7f) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    public int Signed()
    {
        var value = Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>How many things follow; each takes a byte at least.</summary>
    public int Count()
    {
        var count = Number();
        return count <= _rest.Length ? (int)count : throw Damaged();
    }

    public string? TextOrNull() => Number() is var length and > 0 ? symbols.Decode(Take(length - 1)) : null;

    public string Text() => TextOrNull() ?? throw Damaged();

    public ReadOnlySpan<byte> Take(uint length)
    {
        if (length > _rest.Length)
        {
            throw Damaged();
        }

        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    public static IndexDamagedException Damaged() => IndexDamagedException.At("本文");
}
