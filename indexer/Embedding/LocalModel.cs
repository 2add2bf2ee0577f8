using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Indexer.Embedding;

/// <summary>What the local embedding has learned: a vector of bytes for each feature, already weighted by its rarity.</summary>
internal sealed class LocalModel
{
    const uint Magic = 0x324D4550; // PEM2
    const int LessonLength = 32;
    const int HeaderLength = 12 + LessonLength;

    readonly Dictionary<string, int> _rows;
    readonly float[] _scales;
    readonly sbyte[] _values;

    LocalModel(int dimensions, Dictionary<string, int> rows, float[] scales, sbyte[] values, string fingerprint)
    {
        (Dimensions, _rows, _scales, _values) = (dimensions, rows, scales, values);
        Name = string.Create(CultureInfo.InvariantCulture, $"local-{dimensions}-{fingerprint}");
    }

    public int Dimensions { get; }

    /// <summary>local-256-1a2b3c4d: another content, another name.</summary>
    public string Name { get; }

    /// <summary>The feature's row times a factor, added to a sum.</summary>
    public void Add(string feature, float factor, float[] sum)
    {
        if (!_rows.TryGetValue(feature, out var row))
        {
            return;
        }

        var scale = factor * _scales[row];
        var values = _values.AsSpan(row * Dimensions, Dimensions);
        for (var at = 0; at < values.Length; at++)
        {
            sum[at] += scale * values[at];
        }
    }

    /// <summary>A hash of what a model was learned from; nothing where this is no model.</summary>
    public static ReadOnlySpan<byte> LessonOf(ReadOnlySpan<byte> model) =>
        model.Length >= HeaderLength && BinaryPrimitives.ReadUInt32LittleEndian(model) == Magic ? model.Slice(HeaderLength - LessonLength, LessonLength) : [];

    public static byte[] Write(byte[] lesson, int dimensions, IReadOnlyList<(string Feature, double[] Vector)> features)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(dimensions);
        writer.Write(features.Count);
        writer.Write(lesson);
        foreach (var (feature, vector) in features)
        {
            var name = Encoding.UTF8.GetBytes(feature);
            var largest = (float)vector.Max(Math.Abs);
            writer.Write((ushort)name.Length);
            writer.Write(name);
            writer.Write(largest / sbyte.MaxValue);
            writer.Write([.. vector.Select(value => largest == 0 ? (byte)0 : (byte)(sbyte)Math.Round(value / largest * sbyte.MaxValue))]);
        }

        return stream.ToArray();
    }

    public static LocalModel Read(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new EmbeddingException("PB-EMB-001", "索引の中の埋め込みモデルが読めません。索引を作り直してください（build）。");
        }

        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (dimensions is < 1 or > 4096 || count < 0 || (long)count * dimensions > bytes.Length)
        {
            throw new EmbeddingException("PB-EMB-001", "索引の中の埋め込みモデルが壊れています。索引を作り直してください（build）。");
        }

        var rows = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var (scales, values) = (new float[count], new sbyte[count * dimensions]);
        var at = HeaderLength;
        for (var row = 0; row < count; row++)
        {
            at = ReadRow(bytes, at, row, dimensions, rows, scales, values);
        }

        return new LocalModel(dimensions, rows, scales, values, Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]);
    }

    static int ReadRow(ReadOnlySpan<byte> bytes, int at, int row, int dimensions, Dictionary<string, int> rows, float[] scales, sbyte[] values)
    {
        var length = at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : ushort.MaxValue;
        if (at + 2 + length + 4 + dimensions > bytes.Length)
        {
            throw new EmbeddingException("PB-EMB-001", "索引の中の埋め込みモデルが途中で切れています。索引を作り直してください（build）。");
        }

        rows[Encoding.UTF8.GetString(bytes.Slice(at + 2, length))] = row;
        at += 2 + length;
        scales[row] = BinaryPrimitives.ReadSingleLittleEndian(bytes[at..]);
        var source = bytes.Slice(at + 4, dimensions);
        for (var column = 0; column < dimensions; column++)
        {
            values[(row * dimensions) + column] = (sbyte)source[column];
        }

        return at + 4 + dimensions;
    }
}
