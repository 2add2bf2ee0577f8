using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What a vector's whole numbers are multiplied by, and how long the part is that its upper bytes leave out.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct VectorScale(float Unit, float Rest)
{
    const int Largest = (127 * 256) + 127;

    /// <summary>Brings a vector to length 1 and into two planes. A vector of no length, or no numbers, stays zero.</summary>
    public static VectorScale Quantize(ReadOnlySpan<float> vector, Span<sbyte> high, Span<sbyte> low)
    {
        var length = vector.IsEmpty || vector.Length != high.Length ? 0 : TensorPrimitives.Norm(vector);
        if (!float.IsFinite(length) || length == 0)
        {
            return default;
        }

        var unit = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / length / Largest;
        var rest = 0.0;
        for (var at = 0; at < vector.Length; at++)
        {
            var value = (int)MathF.Round(vector[at] / length / unit);
            var upper = (int)MathF.Round(value / 256f);
            high[at] = (sbyte)Math.Clamp(upper, -127, 127);
            low[at] = (sbyte)Math.Clamp(value - (high[at] * 256), -128, 127);
            rest += (double)low[at] * low[at];
        }

        return new VectorScale(unit, MathF.BitIncrement((float)(Math.Sqrt(rest) * unit)));
    }
}
