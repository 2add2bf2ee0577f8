using System.Text;
using Microsoft.Extensions.AI;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Embedding;

/// <summary>A question → what an index is asked with: terms with weights, and the vector of the model that the index was built with.</summary>
internal sealed class QuestionEncoder
{
    readonly QueryAnalyzer _analyzer;
    readonly IEmbeddingGenerator<string, Embedding<float>>? _generator;
    readonly int _dimensions;

    QuestionEncoder(Lexicon lexicon, IEmbeddingGenerator<string, Embedding<float>>? generator, int dimensions) =>
        (_analyzer, _generator, _dimensions) = (new QueryAnalyzer(lexicon), generator, dimensions);

    /// <summary>Told when there is no vector for a question, which then goes by its terms alone. Where nobody is told, it fails.</summary>
    public Action<EmbeddingException>? WithoutVector { get; init; }

    /// <summary>With the index's own model, or with the one that the settings name.</summary>
    public static async Task<QuestionEncoder> OpenAsync(IPassageIndex index, IEmbeddingGenerator<string, Embedding<float>>? configured = null, Action<EmbeddingException>? withoutVector = null, CancellationToken cancellation = default)
    {
        var rows = await index.ReadAttachmentAsync(AttachmentNames.Lexicon, cancellation);
        var lexicon = rows is { } text ? Lexicon.Parse(Encoding.UTF8.GetString(text.Span)) : Lexicon.Empty;
        var learned = configured is null && index.Info.Dimensions > 0 ? await index.ReadAttachmentAsync(AttachmentNames.EmbeddingModel, cancellation) : null;
        var generator = configured ?? (learned is { } model ? new LocalEmbedding(LocalModel.Read(model), lexicon) : null);
        Check(index.Info, generator);
        return new QuestionEncoder(lexicon, generator, index.Info.Dimensions) { WithoutVector = withoutVector };
    }

    public async ValueTask<PassageQuery> EncodeAsync(string question, CancellationToken cancellation = default) =>
        new(question) { Terms = _analyzer.Terms(question), Vector = await VectorAsync(question, cancellation) };

    async ValueTask<ReadOnlyMemory<float>> VectorAsync(string question, CancellationToken cancellation)
    {
        try
        {
            var vector = _generator is null ? default : (await _generator.GenerateAsync([question], cancellationToken: cancellation))[0].Vector;
            return vector.Length == _dimensions || _generator is null ? vector : throw Mismatch($"{_dimensions} 次元", $"{vector.Length} 次元");
        }
        catch (EmbeddingException failure) when (WithoutVector is not null)
        {
            WithoutVector(failure);
            return default;
        }
    }

    static void Check(IndexInfo info, IEmbeddingGenerator<string, Embedding<float>>? generator)
    {
        var made = generator?.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        var name = made?.DefaultModelId ?? "";
        if (info.EmbeddingModel != name)
        {
            throw Mismatch(Shown(info.EmbeddingModel), Shown(name));
        }

        if (made?.DefaultModelDimensions is { } dimensions && dimensions != info.Dimensions)
        {
            throw Mismatch($"{info.Dimensions} 次元", $"{dimensions} 次元");
        }
    }

    static EmbeddingException Mismatch(string stored, string now) =>
        new("PB-EMB-002", $"索引は埋め込みモデル「{stored}」で作られ、いまの設定は「{now}」です。{EmbeddingSettings.Prefix}… の設定を元に戻すか、索引を作り直してください（build）。");

    static string Shown(string name) => name.Length == 0 ? "なし" : name;
}
