namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Lone surrogates and an odd last byte are damage.</summary>
internal sealed class Utf16Reader(bool bigEndian) : ByteReader
{
    public override Unit Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 1 >= bytes.Length)
            return Unit.Damage(1);
        var first = CharAt(bytes, at);
        if (!char.IsSurrogate(first))
            return new Unit(2, first);
        if (char.IsLowSurrogate(first) || at + 3 >= bytes.Length)
            return Unit.Damage(2);
        var second = CharAt(bytes, at + 2);
        return char.IsLowSurrogate(second) ? new Unit(4, char.ConvertToUtf32(first, second)) : Unit.Damage(2);
    }

    private char CharAt(ReadOnlySpan<byte> bytes, int at) =>
        (char)(bigEndian ? (bytes[at] << 8) | bytes[at + 1] : bytes[at] | (bytes[at + 1] << 8));
}
