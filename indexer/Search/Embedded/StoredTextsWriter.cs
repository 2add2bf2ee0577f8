using System.Buffers;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Texts → codes, with a table of where each starts.</summary>
internal sealed class StoredTextsWriter(SymbolCoder coder)
{
    readonly ArrayBufferWriter<byte> _codes = new();
    readonly List<uint> _starts = [0];

    public void Add(string text)
    {
        coder.Encode(text, _codes);
        _starts.Add((uint)_codes.WrittenCount);
    }

    /// <summary>Several writers' texts, one writer after the other.</summary>
    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Join(IReadOnlyList<StoredTextsWriter> writers, IndexSection starts, IndexSection texts)
    {
        var joined = new byte[writers.Sum(writer => writer._codes.WrittenCount)];
        var places = new List<uint> { 0 };
        var at = 0;
        foreach (var writer in writers)
        {
            writer._codes.WrittenSpan.CopyTo(joined.AsSpan(at));
            places.AddRange(writer._starts.Skip(1).Select(start => start + (uint)at));
            at += writer._codes.WrittenCount;
        }

        return [(starts, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(places)).ToArray()), (texts, joined)];
    }
}
