using System.Numerics.Tensors;

namespace PolicyBot.Indexer.Embedding;

/// <summary>Rows of numbers, one behind the other.</summary>
internal sealed class DenseMatrix(int height, int width)
{
    /// <summary>A direction of less than this share of the strongest is rounding, not data.</summary>
    const double Least = 1e-13;

    readonly double[] _values = new double[height * width];

    public int Width => width;

    public Span<double> Row(int row) => _values.AsSpan(row * width, width);

    public Span<double> Values => _values;

    /// <summary>The same columns' space with columns at right angles and of length 1: the Gram matrix, its Cholesky factor, and each row divided by it.</summary>
    public void Orthonormalize()
    {
        var upper = Gram();
        upper.Factor();
        Parallel.For(0, height, row => upper.Divide(Row(row)));
    }

    /// <summary>Upper half of this, turned, times this. A row of it is summed by one thread, from the first row of this to the last.</summary>
    DenseMatrix Gram()
    {
        var gram = new DenseMatrix(width, width);
        Parallel.For(0, width, i =>
        {
            var sum = gram.Row(i)[i..];
            for (var row = 0; row < height; row++)
            {
                var values = Row(row);
                TensorPrimitives.MultiplyAdd(values[i..], values[i], sum, sum);
            }
        });
        return gram;
    }

    /// <summary>U with UᵀU this. A direction that the data does not have gets a zero row, and so vanishes.</summary>
    void Factor()
    {
        var least = Least * Enumerable.Range(0, width).Max(at => Row(at)[at]);
        for (var i = 0; i < width; i++)
        {
            var row = Row(i)[i..];
            var pivot = row[0] > least ? Math.Sqrt(row[0]) : 0;
            if (pivot == 0)
            {
                row.Clear();
                continue;
            }

            TensorPrimitives.Divide(row, pivot, row);
            for (var k = i + 1; k < width; k++)
            {
                TensorPrimitives.MultiplyAdd(Row(i)[k..], -Row(i)[k], Row(k)[k..], Row(k)[k..]);
            }
        }
    }

    void Divide(Span<double> values)
    {
        for (var at = 0; at < width; at++)
        {
            var pivot = Row(at)[at];
            values[at] = pivot == 0 ? 0 : values[at] / pivot;
            TensorPrimitives.MultiplyAdd(Row(at)[(at + 1)..], -values[at], values[(at + 1)..], values[(at + 1)..]);
        }
    }
}
