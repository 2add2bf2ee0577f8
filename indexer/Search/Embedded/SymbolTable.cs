using System.Runtime.InteropServices;
using System.Text;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// Stored text made small and quick to read: every character, and every Latin word or piece of JSON that comes again and
/// again, has a code of one byte (the commonest) or two. Byte 255 says that the code point itself follows in three bytes.
/// </summary>
internal sealed class SymbolTable
{
    public const byte Literal = 255;
    public const int LiteralSize = 4;
    public const int LargestText = 64 * 1024 * 1024;

    readonly char[] _text;
    readonly int[] _starts;
    readonly int _short;

    /// <summary>The section: how many symbols, how many characters each has, then the symbols themselves.</summary>
    public SymbolTable(ReadOnlySpan<byte> section)
    {
        var count = section.Length >= 2 ? section[0] | (section[1] << 8) : throw IndexDamagedException.At("文字の表");
        if (count > MostSymbols || section.Length < 2 + count)
        {
            throw IndexDamagedException.At("文字の表");
        }

        _short = ShortCodes(count);
        _text = MemoryMarshal.Cast<byte, char>(section[(2 + count)..]).ToArray();
        _starts = new int[count + 1];
        for (var symbol = 0; symbol < count; symbol++)
        {
            _starts[symbol + 1] = _starts[symbol] + section[2 + symbol];
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

    public string Decode(ReadOnlySpan<byte> codes)
    {
        var length = Decode(codes, []);
        if (length == 0)
        {
            return "";
        }

        var text = new string('\0', length);
        Decode(codes, MemoryMarshal.AsMemory(text.AsMemory()).Span);
        return text;
    }

    /// <summary>Only counts the characters where there is nowhere to put them.</summary>
    int Decode(ReadOnlySpan<byte> codes, Span<char> target)
    {
        var length = 0;
        for (var at = 0; at < codes.Length;)
        {
            if (codes[at] == Literal)
            {
                length += DecodeLiteral(codes[at..], target.IsEmpty ? target : target[length..]);
                at += LiteralSize;
                continue;
            }

            var symbol = codes[at] < _short ? codes[at++] : LongCode(codes, ref at);
            if (symbol + 1 >= _starts.Length || length > LargestText)
            {
                throw IndexDamagedException.At("本文");
            }

            var (start, count) = (_starts[symbol], _starts[symbol + 1] - _starts[symbol]);
            if (!target.IsEmpty)
            {
                _text.AsSpan(start, count).CopyTo(target[length..]);
            }

            length += count;
        }

        return length;
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

    /// <summary>Half a surrogate pair is kept as it came.</summary>
    static int DecodeLiteral(ReadOnlySpan<byte> codes, Span<char> target)
    {
        var value = codes.Length >= LiteralSize ? codes[1] | (codes[2] << 8) | (codes[3] << 16) : throw IndexDamagedException.At("本文");
        if (value <= char.MaxValue)
        {
            if (!target.IsEmpty)
            {
                target[0] = (char)value;
            }

            return 1;
        }

        var rune = Rune.IsValid(value) ? new Rune(value) : throw IndexDamagedException.At("本文");
        return target.IsEmpty ? rune.Utf16SequenceLength : rune.EncodeToUtf16(target);
    }
}
