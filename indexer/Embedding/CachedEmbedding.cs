using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace PolicyBot.Indexer.Embedding;

/// <summary>Asks for no vector twice: kept in a file by the hash of model, length and text, so that a rebuild pays only for what has changed.</summary>
internal sealed class CachedEmbedding : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    const int HashLength = 32;

    readonly string _path;
    readonly string _model;
    readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);

    public CachedEmbedding(IEmbeddingGenerator<string, Embedding<float>> inner, string folder)
        : base(inner)
    {
        _model = $"{Vectors.NameOf(inner)} {(inner.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelDimensions}";
        _path = Path.Combine(folder, $"embeddings-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_model)))[..12]}.bin");
        Directory.CreateDirectory(folder);
        Load();
    }

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.Select(text => (Text: text, Key: KeyOf(text))).ToList();
        var missing = texts.Where(text => !_known.ContainsKey(text.Key)).DistinctBy(text => text.Key).ToList();
        if (missing.Count > 0)
        {
            var made = await base.GenerateAsync(missing.Select(text => text.Text), options, cancellationToken);
            Keep([.. missing.Select((text, at) => (text.Key, made[at].Vector.ToArray()))]);
        }

        return new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(_known[text.Key])));
    }

    string KeyOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{_model}\n{text}")));

    void Keep(List<(string Key, float[] Vector)> made)
    {
        using var file = new BinaryWriter(new FileStream(_path, FileMode.Append));
        foreach (var (key, vector) in made)
        {
            var values = MemoryMarshal.AsBytes<float>(vector).ToArray();
            file.Write(Convert.FromHexString(key));
            file.Write(vector.Length);
            file.Write(values);
            file.Write(Check(key, values));
            _known[key] = vector;
        }
    }

    /// <summary>What was written in full counts; a record cut off or damaged ends the file.</summary>
    void Load()
    {
        var bytes = File.Exists(_path) ? File.ReadAllBytes(_path) : [];
        var at = 0;
        while (at + HashLength + 4 <= bytes.Length)
        {
            var length = BitConverter.ToInt32(bytes, at + HashLength);
            var (start, end) = (at + HashLength + 4, at + HashLength + 4 + (4L * length));
            var key = Convert.ToHexString(bytes.AsSpan(at, HashLength));
            if (length is < 1 or > 1 << 16 || end + 4 > bytes.Length || BitConverter.ToUInt32(bytes, (int)end) != Check(key, bytes.AsSpan(start, 4 * length)))
            {
                break;
            }

            _known[key] = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(start, 4 * length)).ToArray();
            at = (int)end + 4;
        }

        if (at < bytes.Length)
        {
            File.WriteAllBytes(_path, bytes[..at]);
        }
    }

    static uint Check(string key, ReadOnlySpan<byte> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(key));
        hash.AppendData(values);
        return BitConverter.ToUInt32(hash.GetHashAndReset());
    }
}
