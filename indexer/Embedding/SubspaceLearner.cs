namespace PolicyBot.Indexer.Embedding;

/// <summary>
/// The space that the strongest directions of a sparse matrix span (latent semantic analysis), by subspace iteration
/// from a fixed start, on the shorter side of the matrix. Every number is summed in one order and without fused
/// operations, so every machine learns the same, on however many cores.
/// </summary>
internal sealed class SubspaceLearner(IReadOnlyList<SparseRow> rows, int columns, int dimensions)
{
    const int Rounds = 5;
    /// <summary>Another name as soon as the same rows would teach something else.</summary>
    public const string Method = "subspace 5";

    const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>A vector for each column; together they have orthonormal coordinates.</summary>
    public DenseMatrix Learn(CancellationToken cancellation = default)
    {
        var matrix = new SparseMatrix(rows, columns);
        var turned = matrix.Transposed();
        var basis = Start();
        var byRows = rows.Count < columns;
        if (byRows)
        {
            basis = matrix.Times(basis);
            basis.Orthonormalize();
        }

        for (var round = byRows ? 1 : 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            basis = byRows ? matrix.Times(turned.Times(basis)) : turned.Times(matrix.Times(basis));
            basis.Orthonormalize();
        }

        if (byRows)
        {
            basis = turned.Times(basis);
            basis.Orthonormalize();
        }

        return basis;
    }

    DenseMatrix Start()
    {
        var state = Seed;
        var basis = new DenseMatrix(columns, dimensions);
        foreach (ref var value in basis.Values)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            value = (state & 1) == 0 ? 1 : -1;
        }

        return basis;
    }
}
