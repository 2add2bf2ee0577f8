using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The vectors of an index, or none.</summary>
internal sealed class VectorPlanes
{
    readonly IndexFile _file;

    public VectorPlanes(IndexFile file, int passages, int dimensions)
    {
        (_file, Dimensions) = (file, dimensions);
        var scales = file[IndexSection.VectorScales].Length;
        Any = scales > 0 && dimensions > 0;
        var size = Any ? (long)passages * dimensions : 0;
        if (dimensions < 0 || (Any && Scales.Length != passages) || file[IndexSection.VectorHigh].Length != size || file[IndexSection.VectorLow].Length != size)
        {
            throw IndexDamagedException.At("ベクトル");
        }
    }

    public bool Any { get; }

    public int Dimensions { get; }

    public ReadOnlySpan<VectorScale> Scales => MemoryMarshal.Cast<byte, VectorScale>(_file[IndexSection.VectorScales]);

    public ReadOnlySpan<sbyte> High(int passage) => MemoryMarshal.Cast<byte, sbyte>(_file[IndexSection.VectorHigh].Slice(passage * Dimensions, Dimensions));

    public ReadOnlySpan<sbyte> Low(int passage) => MemoryMarshal.Cast<byte, sbyte>(_file[IndexSection.VectorLow].Slice(passage * Dimensions, Dimensions));
}
