using Microsoft.Extensions.AI;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Embedding;

/// <summary>Texts → vectors by what was learned from the documents when the index was built. Needs no network and no time.</summary>
internal sealed class LocalEmbedding(LocalModel model, Lexicon lexicon) : IEmbeddingGenerator<string, Embedding<float>>
{
    public const int Dimensions = 256;

    readonly EmbeddingFeatures _features = new(lexicon);
    readonly EmbeddingGeneratorMetadata _metadata = new("policybot", null, model.Name, model.Dimensions);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values as IReadOnlyCollection<string> ?? [.. values];
        // A question is one text, and threads would cost it more than they save.
        var vectors = texts.Count == 1
            ? texts.Select(Embed)
            : texts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Embed);
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(vectors.Select(vector => new Embedding<float>(vector))));
    }

    public float[] Embed(string text)
    {
        var sum = new float[model.Dimensions];
        foreach (var (feature, count) in _features.Of(text).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            model.Add(feature, (float)EmbeddingText.Strength(feature, count), sum);
        }

        var length = Math.Sqrt(sum.Sum(value => (double)value * value));
        return length == 0 ? sum : [.. sum.Select(value => (float)(value / length))];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }
}
