using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Coded texts one behind the other, and where each starts.</summary>
internal sealed class StoredTexts
{
    readonly IndexFile _file;
    readonly IndexSection _starts;
    readonly IndexSection _texts;
    readonly SymbolTable _symbols;

    public StoredTexts(IndexFile file, IndexSection starts, IndexSection texts, SymbolTable symbols)
    {
        (_file, _starts, _texts, _symbols) = (file, starts, texts, symbols);
        Check();
    }

    public int Count => Starts.Length - 1;

    ReadOnlySpan<uint> Starts => MemoryMarshal.Cast<byte, uint>(_file[_starts]);

    public ReadOnlyMemory<byte> Read(int number) =>
        _symbols.Decode(_file[_texts][(int)Starts[number]..(int)Starts[number + 1]]).WrittenMemory;

    void Check()
    {
        var starts = Starts;
        var sound = starts.Length > 0 && _file[_starts].Length == starts.Length * sizeof(uint) && starts[0] == 0 && starts[^1] == _file[_texts].Length;
        for (var text = 0; sound && text + 1 < starts.Length; text++)
        {
            sound = starts[text] <= starts[text + 1];
        }

        if (!sound)
        {
            throw IndexDamagedException.At($"{_starts}");
        }
    }
}
