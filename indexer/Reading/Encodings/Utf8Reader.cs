using System.Buffers;
using System.Text;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Overlong forms, surrogates and cut sequences are damage, one unit per maximal broken part.</summary>
internal sealed class Utf8Reader : ByteReader
{
    public override Unit Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (IsAscii(bytes[at]))
            return new Unit(1, bytes[at]);
        var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
        return status == OperationStatus.Done ? new Unit(length, rune.Value) : Unit.Damage(length);
    }
}
