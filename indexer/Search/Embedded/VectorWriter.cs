using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Vectors as whole numbers of 16 bits in two planes: the upper bytes are scanned, the lower ones refine what the scan finds.</summary>
internal static class VectorWriter
{
    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Write(IReadOnlyList<ReadOnlyMemory<float>> vectors, int dimensions)
    {
        var scales = new VectorScale[vectors.Count];
        var high = new sbyte[(long)vectors.Count * dimensions];
        var low = new sbyte[(long)vectors.Count * dimensions];
        for (var at = 0; at < vectors.Count; at++)
        {
            scales[at] = VectorScale.Quantize(vectors[at].Span, high.AsSpan(at * dimensions, dimensions), low.AsSpan(at * dimensions, dimensions));
        }

        return
        [
            (IndexSection.VectorScales, MemoryMarshal.AsBytes(scales.AsSpan()).ToArray()),
            (IndexSection.VectorHigh, MemoryMarshal.AsBytes(high.AsSpan()).ToArray()),
            (IndexSection.VectorLow, MemoryMarshal.AsBytes(low.AsSpan()).ToArray()),
        ];
    }
}
