using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Writes texts in codes. One thread's own; the codes are everybody's.</summary>
internal sealed class SymbolCoder(SymbolCodes codes)
{
    byte[] _written = new byte[1024];

    /// <summary>Holds until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Encode(string text)
    {
        if (_written.Length < text.Length * SymbolTable.LiteralSize)
        {
            _written = new byte[2 * text.Length * SymbolTable.LiteralSize];
        }

        var (written, length) = (_written, 0);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] < '\u0080' ? SymbolCodes.EndOfPiece(text, at) : at;
            if (end - at > 1 && codes.OfPiece(text.AsSpan(at, end - at)) is var piece and >= 0)
            {
                Write(piece, written, ref length);
                at = end;
                continue;
            }

            for (end = Math.Max(end, at + 1); at < end;)
            {
                at += codes.OfCharacter(text[at]) is var code and >= 0 ? Write(code, written, ref length) : WriteLiteral(text, at, written, ref length);
            }
        }

        return written.AsSpan(0, length);
    }

    static int Write(int code, byte[] written, ref int length)
    {
        written[length++] = (byte)code;
        if (code > byte.MaxValue)
        {
            written[length++] = (byte)(code >> 8);
        }

        return 1;
    }

    static int WriteLiteral(string text, int at, byte[] written, ref int length)
    {
        var value = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];
        written[length++] = SymbolTable.Literal;
        written[length++] = (byte)value;
        written[length++] = (byte)(value >> 8);
        written[length++] = (byte)(value >> 16);
        return value > char.MaxValue ? 2 : 1;
    }
}
