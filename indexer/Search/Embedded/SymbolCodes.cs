using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The codes, learned from a sample of what is to be stored.</summary>
internal sealed class SymbolCodes
{
    const int LongestSymbol = 255;
    const int None = -1;

    readonly List<string> _symbols;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    readonly int[] _characters = new int[char.MaxValue + 1];
    readonly int _short;

    SymbolCodes(List<string> symbols)
    {
        _symbols = symbols;
        _short = SymbolTable.ShortCodes(symbols.Count);
        var pieces = new Dictionary<string, int>(StringComparer.Ordinal);
        Array.Fill(_characters, None);
        for (var symbol = 0; symbol < symbols.Count; symbol++)
        {
            if (symbols[symbol].Length == 1)
            {
                _characters[symbols[symbol][0]] = CodeOf(symbol);
            }
            else
            {
                pieces.Add(symbols[symbol], CodeOf(symbol));
            }
        }

        _pieces = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static SymbolCodes Learn(IEnumerable<string> sample)
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
        return new SymbolCodes([.. pieces.Concat(single)
            .OrderByDescending(symbol => symbol.Count).ThenBy(symbol => symbol.Symbol, StringComparer.Ordinal)
            .Take(SymbolTable.MostSymbols).Select(symbol => symbol.Symbol)]);
    }

    public byte[] Section() =>
        [(byte)_symbols.Count, (byte)(_symbols.Count >> 8), .. _symbols.Select(symbol => (byte)symbol.Length), .. _symbols.SelectMany(symbol => MemoryMarshal.AsBytes(symbol.AsSpan()).ToArray())];

    /// <summary>A code of one byte as it is, one of two with 1 above it and the second byte in the middle; below 0 there is none.</summary>
    public int OfCharacter(char c) => _characters[c];

    public int OfPiece(ReadOnlySpan<char> piece) => _pieces.TryGetValue(piece, out var code) ? code : None;

    /// <summary>A run of ASCII without digits: a word, or what stands between the values of JSON ("},"title":").</summary>
    public static int EndOfPiece(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestSymbol && text[end] < '\u0080' && !char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
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

    int CodeOf(int symbol) => symbol < _short ? symbol : 0x10000 | (((symbol - _short) & 0xff) << 8) | (_short + ((symbol - _short) >> 8));
}
