using System.Numerics;

namespace PolicyBot.Indexer.Embedding;

/// <summary>A row of a sparse matrix.</summary>
internal sealed record SparseRow(int[] Columns, double[] Values);

/// <summary>
/// The space that the strongest directions of a sparse matrix span (latent semantic analysis), by subspace iteration
/// from a fixed start. Sums run in one order, lane by lane and without fused operations, so every machine learns the same.
/// </summary>
internal sealed class SubspaceLearner(IReadOnlyList<SparseRow> rows, int columns, int dimensions)
{
    const int Rounds = 5;
    const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>A vector for each column; together they have orthonormal coordinates.</summary>
    public double[][] Learn(CancellationToken cancellation = default)
    {
        var basis = Start();
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Empty();
            var along = new double[dimensions];
            foreach (var row in rows)
            {
                Array.Clear(along);
                for (var at = 0; at < row.Columns.Length; at++)
                {
                    AddScaled(along, row.Values[at], basis[row.Columns[at]]);
                }

                for (var at = 0; at < row.Columns.Length; at++)
                {
                    AddScaled(next[row.Columns[at]], row.Values[at], along);
                }
            }

            // Twice: the first time leaves what rounding lost.
            Orthonormalize(next);
            Orthonormalize(next);
            basis = next;
        }

        return basis;
    }

    public static void AddScaled(double[] sum, double factor, double[] values)
    {
        var at = 0;
        var scale = new Vector<double>(factor);
        for (; at + Vector<double>.Count <= values.Length; at += Vector<double>.Count)
        {
            (new Vector<double>(sum, at) + (scale * new Vector<double>(values, at))).CopyTo(sum, at);
        }

        for (; at < values.Length; at++)
        {
            sum[at] += factor * values[at];
        }
    }

    /// <summary>Gram matrix, its Cholesky factor, and the columns divided by it.</summary>
    void Orthonormalize(double[][] basis)
    {
        var gram = new double[dimensions][];
        for (var at = 0; at < dimensions; at++)
        {
            gram[at] = new double[dimensions];
        }

        foreach (var vector in basis)
        {
            for (var at = 0; at < dimensions; at++)
            {
                if (vector[at] != 0)
                {
                    AddScaled(gram[at], vector[at], vector);
                }
            }
        }

        var upper = Cholesky(gram);
        foreach (var vector in basis)
        {
            Divide(vector, upper);
        }
    }

    /// <summary>U with UᵀU the matrix. A direction that the data does not have gets a zero row, and so vanishes.</summary>
    double[][] Cholesky(double[][] gram)
    {
        var least = 1e-13 * Enumerable.Range(0, dimensions).Max(at => gram[at][at]);
        for (var i = 0; i < dimensions; i++)
        {
            var pivot = gram[i][i] > least ? Math.Sqrt(gram[i][i]) : 0;
            for (var j = i; j < dimensions; j++)
            {
                gram[i][j] = pivot == 0 ? 0 : gram[i][j] / pivot;
            }

            for (var k = i + 1; k < dimensions; k++)
            {
                var factor = gram[i][k];
                for (var j = k; j < dimensions && factor != 0; j++)
                {
                    gram[k][j] -= factor * gram[i][j];
                }
            }
        }

        return gram;
    }

    void Divide(double[] vector, double[][] upper)
    {
        for (var at = 0; at < dimensions; at++)
        {
            vector[at] = upper[at][at] == 0 ? 0 : vector[at] / upper[at][at];
            for (var j = at + 1; j < dimensions && vector[at] != 0; j++)
            {
                vector[j] -= vector[at] * upper[at][j];
            }
        }
    }

    double[][] Start()
    {
        var state = Seed;
        var basis = Empty();
        foreach (var vector in basis)
        {
            for (var at = 0; at < dimensions; at++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                vector[at] = (state & 1) == 0 ? 1 : -1;
            }
        }

        return basis;
    }

    double[][] Empty()
    {
        var basis = new double[columns][];
        for (var at = 0; at < columns; at++)
        {
            basis[at] = new double[dimensions];
        }

        return basis;
    }
}
