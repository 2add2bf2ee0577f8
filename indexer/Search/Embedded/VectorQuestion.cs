using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// A question's vector against those of an index: an estimate from the upper bytes with a bound on its error, and the
/// exact cosine where the estimate leaves a chance.
/// </summary>
internal sealed class VectorQuestion
{
    readonly VectorPlanes _planes;
    readonly float[] _vector;
    readonly short[] _rounded;
    readonly float _unit;
    readonly float _error;

    VectorQuestion(VectorPlanes planes, float[] vector)
    {
        (_planes, _vector) = (planes, vector);
        _rounded = new short[vector.Length];
        _unit = Math.Abs(TensorPrimitives.MaxMagnitude<float>(vector)) / 127;
        var error = 0.0;
        for (var at = 0; at < vector.Length; at++)
        {
            _rounded[at] = (short)MathF.Round(vector[at] / _unit);
            error += Math.Pow(vector[at] - (_rounded[at] * _unit), 2);
        }

        // A little more for what float sums lose.
        _error = (float)Math.Sqrt(error) + 1e-5f;
    }

    /// <summary>Null where there is nothing to compare with.</summary>
    public static VectorQuestion? Of(ReadOnlySpan<float> vector, VectorPlanes planes)
    {
        var length = vector.Length == planes.Dimensions && planes.Any ? TensorPrimitives.Norm(vector) : 0;
        if (!float.IsFinite(length) || length == 0)
        {
            return null;
        }

        var own = vector.ToArray();
        TensorPrimitives.Divide(own, length, own);
        return new VectorQuestion(planes, own);
    }

    /// <summary>No cosine of the passage is above this.</summary>
    public float MostOf(int passage)
    {
        var scale = _planes.Scales[passage];
        return (_unit * scale.Unit * 256 * Product(_rounded, _planes.High(passage))) + _error + (scale.Rest * (1 + _error));
    }

    public float ExactOf(int passage)
    {
        var high = _planes.High(passage);
        var low = _planes.Low(passage);
        var sum = 0.0;
        for (var at = 0; at < _vector.Length; at++)
        {
            sum += _vector[at] * (double)((high[at] * 256) + low[at]);
        }

        return (float)(sum * _planes.Scales[passage].Unit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int Product(ReadOnlySpan<short> left, ReadOnlySpan<sbyte> right)
    {
        var sum = 0;
        var at = 0;
        if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (; at + Vector256<short>.Count <= right.Length; at += Vector256<short>.Count)
            {
                sums += Avx2.MultiplyAddAdjacent(Vector256.Create(left[at..]), Avx2.ConvertToVector256Int16(Vector128.Create(right[at..])));
            }

            sum = Vector256.Sum(sums);
        }

        for (; at < right.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }
}
