using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Embedding;

/// <summary>
/// Passages and lexicon → a model. Of a large body of documents it looks at an even sample, and keeps the commonest
/// features, so that learning takes no longer for a million passages than for twenty thousand.
/// </summary>
internal static class LocalModelLearner
{
    const int MostPassages = 20_000;
    const int MostFeatures = 20_000;
    const double LexiconWeight = 0.5;

    /// <summary>Where the model at hand was learned from just this, it is the model.</summary>
    public static ReadOnlyMemory<byte> Learn(IReadOnlyList<Passage> passages, Lexicon lexicon, int dimensions, ReadOnlyMemory<byte> atHand = default, CancellationToken cancellation = default)
    {
        var reader = new EmbeddingFeatures(lexicon);
        var texts = Sample(passages).Select(EmbeddingText.Of).ToList();
        var counts = texts.Concat(lexicon.Entries.Select(entry => string.Join('\n', entry.Cues.Concat(entry.Forms).Distinct())))
            .AsParallel().AsOrdered().WithCancellation(cancellation).Select(reader.Of).ToList();
        var features = Features(counts);
        var rarity = features.ToDictionary(feature => feature.Name, feature => Rarity(feature.In, counts.Count), StringComparer.Ordinal);
        var columns = features.Select((feature, at) => (feature.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        var rows = counts.Select((count, at) => Row(count, columns, rarity, at < texts.Count ? 1 : LexiconWeight)).ToList();
        var size = Math.Min(dimensions, Math.Max(1, Math.Min(rows.Count, columns.Count)));
        var lesson = Lesson(features, rows, size);
        if (LocalModel.LessonOf(atHand.Span).SequenceEqual(lesson))
        {
            return atHand;
        }

        var vectors = columns.Count == 0 ? new DenseMatrix(0, size) : new SubspaceLearner(rows, columns.Count, size).Learn(cancellation);
        return LocalModel.Write(lesson, size, [.. features.Select((feature, at) => (feature.Name, Scaled(vectors.Row(at), rarity[feature.Name])))]);
    }

    /// <summary>A hash of everything that is learned from, and of the way it is learned.</summary>
    static byte[] Lesson(List<(string Name, int In)> features, List<SparseRow> rows, int size)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', features.Select(feature => $"{feature.Name} {feature.In}").Append($"{SubspaceLearner.Method} {size} {rows.Count}"))));
        foreach (var row in rows)
        {
            hash.AppendData(BitConverter.GetBytes(row.Columns.Length));
            hash.AppendData(MemoryMarshal.AsBytes(row.Columns.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(row.Values.AsSpan()));
        }

        return hash.GetHashAndReset();
    }

    static IEnumerable<Passage> Sample(IReadOnlyList<Passage> passages)
    {
        var kept = Math.Min(passages.Count, MostPassages);
        return passages.OrderBy(passage => passage.Id, StringComparer.Ordinal).Where((_, at) => (long)at * kept / passages.Count != (long)(at - 1) * kept / passages.Count || at == 0);
    }

    /// <summary>What stands in two texts at least; the order is the same in every run.</summary>
    static List<(string Name, int In)> Features(List<Dictionary<string, float>> counts) =>
        [.. counts.SelectMany(count => count.Keys).GroupBy(name => name, StringComparer.Ordinal)
            .Select(same => (Name: same.Key, In: same.Count()))
            .Where(feature => feature.In > 1)
            .OrderByDescending(feature => feature.In).ThenBy(feature => feature.Name, StringComparer.Ordinal)
            .Take(MostFeatures)];

    /// <summary>Rounded, because the last bit of a logarithm differs between machines.</summary>
    static double Rarity(int with, int all) => Math.Round(Math.Log((all + 1) / (with + 0.5)), 6);

    static SparseRow Row(Dictionary<string, float> counts, Dictionary<string, int> columns, Dictionary<string, double> rarity, double weight)
    {
        var known = counts.Where(count => columns.ContainsKey(count.Key))
            .Select(count => (Column: columns[count.Key], Value: EmbeddingText.Strength(count.Key, count.Value) * rarity[count.Key]))
            .OrderBy(cell => cell.Column).ToList();
        var length = Math.Sqrt(known.Sum(cell => cell.Value * cell.Value));
        return new SparseRow([.. known.Select(cell => cell.Column)], [.. known.Select(cell => weight * cell.Value / length)]);
    }

    static double[] Scaled(ReadOnlySpan<double> vector, double factor)
    {
        var scaled = new double[vector.Length];
        TensorPrimitives.Multiply(vector, factor, scaled);
        return scaled;
    }
}
