using System.Numerics.Tensors;

namespace PolicyBot.Indexer.Embedding;

/// <summary>A row of a sparse matrix.</summary>
internal sealed record SparseRow(int[] Columns, double[] Values);

/// <summary>A sparse matrix by its rows. Every row of a product is summed in one order, whatever the number of threads.</summary>
internal sealed class SparseMatrix(IReadOnlyList<SparseRow> rows, int columns)
{
    public SparseMatrix Transposed()
    {
        var counts = new int[columns];
        foreach (var column in rows.SelectMany(row => row.Columns))
        {
            counts[column]++;
        }

        var turned = counts.Select(count => new SparseRow(new int[count], new double[count])).ToList();
        var filled = new int[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var at = 0; at < rows[row].Columns.Length; at++)
            {
                var column = rows[row].Columns[at];
                turned[column].Columns[filled[column]] = row;
                turned[column].Values[filled[column]++] = rows[row].Values[at];
            }
        }

        return new SparseMatrix(turned, rows.Count);
    }

    /// <summary>This times a dense matrix of as many rows as this has columns.</summary>
    public DenseMatrix Times(DenseMatrix right)
    {
        var product = new DenseMatrix(rows.Count, right.Width);
        Parallel.For(0, rows.Count, row =>
        {
            var cells = rows[row];
            var sum = product.Row(row);
            for (var at = 0; at < cells.Columns.Length; at++)
            {
                TensorPrimitives.MultiplyAdd(right.Row(cells.Columns[at]), cells.Values[at], sum, sum);
            }
        });
        return product;
    }
}
