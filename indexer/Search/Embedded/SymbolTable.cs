using System.Buffers;
using System.Text;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// Stored text made small and quick to read: every character, and every piece of JSON that comes again and again, has
/// a code of one byte (the commonest) or two. Byte 255 says that the code point itself follows in three bytes.
/// </summary>
internal sealed class SymbolTable
{
    public const byte Literal = 255;
    public const int LargestText = 64 * 1024 * 1024;

    readonly ReadOnlyMemory<byte> _text;
    readonly int[] _starts;
    readonly int _short;

    /// <summary>The section: how many symbols, how long each is, then the symbols themselves in UTF-8.</summary>
    public SymbolTable(ReadOnlyMemory<byte> section)
    {
        var span = section.Span;
        var count = span.Length >= 2 ? span[0] | (span[1] << 8) : throw IndexDamagedException.At("文字の表");
        if (count > MostSymbols || span.Length < 2 + count)
        {
            throw IndexDamagedException.At("文字の表");
        }

        _short = ShortCodes(count);
        _text = section[(2 + count)..];
        _starts = new int[count + 1];
        for (var symbol = 0; symbol < count; symbol++)
        {
            _starts[symbol + 1] = _starts[symbol] + span[2 + symbol];
        }

        if (_starts[count] != _text.Length)
        {
            throw IndexDamagedException.At("文字の表");
        }
    }

    public static int MostSymbols => Literal * 256;

    /// <summary>How many codes take one byte, the rest being needed to begin codes of two.</summary>
    public static int ShortCodes(int symbols)
    {
        var longPages = 0;
        while (Literal - longPages + (longPages * 256) < symbols)
        {
            longPages++;
        }

        return Literal - longPages;
    }

    public ArrayBufferWriter<byte> Decode(ReadOnlySpan<byte> codes)
    {
        var text = _text.Span;
        var decoded = new ArrayBufferWriter<byte>(Math.Max(16, codes.Length * 4));
        for (var at = 0; at < codes.Length;)
        {
            if (codes[at] == Literal)
            {
                WriteLiteral(codes[(at + 1)..], decoded);
                at += 4;
                continue;
            }

            var symbol = codes[at] < _short ? codes[at++] : LongCode(codes, ref at);
            if (symbol + 1 >= _starts.Length || decoded.WrittenCount > LargestText)
            {
                throw IndexDamagedException.At("本文");
            }

            var bytes = text[_starts[symbol].._starts[symbol + 1]];
            bytes.CopyTo(decoded.GetSpan(bytes.Length));
            decoded.Advance(bytes.Length);
        }

        return decoded;
    }

    int LongCode(ReadOnlySpan<byte> codes, ref int at)
    {
        if (at + 1 >= codes.Length)
        {
            throw IndexDamagedException.At("本文");
        }

        at += 2;
        return _short + ((codes[at - 2] - _short) * 256) + codes[at - 1];
    }

    static void WriteLiteral(ReadOnlySpan<byte> codes, ArrayBufferWriter<byte> decoded)
    {
        if (codes.Length < 3 || !Rune.TryCreate(codes[0] | (codes[1] << 8) | (codes[2] << 16), out var rune))
        {
            throw IndexDamagedException.At("本文");
        }

        decoded.Advance(rune.EncodeToUtf8(decoded.GetSpan(4)));
    }
}
