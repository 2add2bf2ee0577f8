using System.Buffers;
using System.Text;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Learns the codes from a sample of what is to be stored, and writes texts with them.</summary>
internal sealed class SymbolCoder
{
    const int LongestSymbol = 255;
    const int LongestCode = 4;

    readonly List<string> _symbols;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    readonly int[] _characters = new int[char.MaxValue + 1];
    readonly int _short;

    SymbolCoder(List<string> symbols)
    {
        _symbols = symbols;
        _short = SymbolTable.ShortCodes(symbols.Count);
        var pieces = new Dictionary<string, int>(StringComparer.Ordinal);
        Array.Fill(_characters, -1);
        for (var symbol = 0; symbol < symbols.Count; symbol++)
        {
            if (symbols[symbol].Length == 1)
            {
                _characters[symbols[symbol][0]] = symbol;
            }
            else
            {
                pieces.Add(symbols[symbol], symbol);
            }
        }

        _pieces = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static SymbolCoder Learn(IEnumerable<string> sample)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var characters = new int[char.MaxValue + 1];
        Array.Fill(characters, 1, ' ', '~' - ' ' + 1);
        foreach (var text in sample)
        {
            Count(text, counts, characters);
        }

        foreach (var c in counts.Where(piece => piece.Value == 1).SelectMany(piece => piece.Key))
        {
            characters[c]++;
        }

        var pieces = counts.Where(piece => piece.Value > 1).Select(piece => (Symbol: piece.Key, Count: piece.Value));
        var single = Enumerable.Range(0, characters.Length).Where(c => characters[c] > 0 && !char.IsSurrogate((char)c)).Select(c => (Symbol: ((char)c).ToString(), Count: characters[c]));
        return new SymbolCoder([.. pieces.Concat(single)
            .OrderByDescending(symbol => symbol.Count).ThenBy(symbol => symbol.Symbol, StringComparer.Ordinal)
            .Take(SymbolTable.MostSymbols).Select(symbol => symbol.Symbol)]);
    }

    public byte[] Section()
    {
        var bytes = _symbols.Select(Encoding.UTF8.GetBytes).ToList();
        return [(byte)_symbols.Count, (byte)(_symbols.Count >> 8), .. bytes.Select(symbol => (byte)symbol.Length), .. bytes.SelectMany(symbol => symbol)];
    }

    public void Encode(string text, IBufferWriter<byte> target)
    {
        var codes = target.GetSpan(text.Length * LongestCode);
        var written = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfPiece(text, at);
            if (end - at > 1 && _pieces.TryGetValue(text.AsSpan(at, end - at), out var piece))
            {
                written += Write(piece, codes[written..]);
                at = end;
                continue;
            }

            for (end = Math.Max(end, at + 1); at < end;)
            {
                at += WriteCharacter(text, at, codes, ref written);
            }
        }

        target.Advance(written);
    }

    static void Count(string text, Dictionary<string, int> pieces, int[] characters)
    {
        var lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfPiece(text, at);
            if (end - at > 1)
            {
                var piece = text.AsSpan(at, end - at);
                lookup[piece] = lookup.TryGetValue(piece, out var known) ? known + 1 : 1;
                at = end;
            }
            else
            {
                characters[text[at++]]++;
            }
        }
    }

    /// <summary>A run of ASCII without digits: what stands between the values of JSON ("},"title":").</summary>
    static int EndOfPiece(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestSymbol && text[end] < '\u0080' && !char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    int WriteCharacter(string text, int at, Span<byte> codes, ref int written)
    {
        if (_characters[text[at]] is var symbol and >= 0)
        {
            written += Write(symbol, codes[written..]);
            return 1;
        }

        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        codes[written++] = SymbolTable.Literal;
        codes[written++] = (byte)rune.Value;
        codes[written++] = (byte)(rune.Value >> 8);
        codes[written++] = (byte)(rune.Value >> 16);
        return length;
    }

    int Write(int symbol, Span<byte> codes)
    {
        if (symbol < _short)
        {
            codes[0] = (byte)symbol;
            return 1;
        }

        codes[0] = (byte)(_short + ((symbol - _short) >> 8));
        codes[1] = (byte)(symbol - _short);
        return 2;
    }
}
