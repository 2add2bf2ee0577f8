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

    QuestionEncoder(Lexicon lexicon, IEmbeddingGenerator<string, Embedding<float>>? generator) =>
        (_analyzer, _generator) = (new QueryAnalyzer(lexicon), generator);

    /// <summary>With the index's own model, or with the one that the settings name.</summary>
    public static async Task<QuestionEncoder> OpenAsync(IPassageIndex index, IEmbeddingGenerator<string, Embedding<float>>? configured = null, CancellationToken cancellation = default)
    {
        var rows = await index.ReadAttachmentAsync(AttachmentNames.Lexicon, cancellation);
        var lexicon = rows is { } text ? Lexicon.Parse(Encoding.UTF8.GetString(text.Span)) : Lexicon.Empty;
        var learned = configured is null && index.Info.Dimensions > 0 ? await index.ReadAttachmentAsync(AttachmentNames.EmbeddingModel, cancellation) : null;
        var generator = configured ?? (learned is { } model ? new LocalEmbedding(LocalModel.Read(model), lexicon) : null);
        Check(index.Info, generator);
        return new QuestionEncoder(lexicon, generator);
    }

    public async ValueTask<PassageQuery> EncodeAsync(string question, CancellationToken cancellation = default)
    {
        var vector = _generator is null ? default : (await _generator.GenerateAsync([question], cancellationToken: cancellation))[0].Vector;
        return new PassageQuery(question) { Terms = _analyzer.Terms(question), Vector = vector };
    }

    static void Check(IndexInfo info, IEmbeddingGenerator<string, Embedding<float>>? generator)
    {
        var name = generator is null ? "" : Vectors.NameOf(generator);
        if (info.EmbeddingModel != name)
        {
            throw new EmbeddingException("PB-EMB-002", $"索引は埋め込みモデル「{Shown(info.EmbeddingModel)}」で作られ、いまの設定は「{Shown(name)}」です。設定を元に戻すか、索引を作り直してください（build）。");
        }
    }

    static string Shown(string name) => name.Length == 0 ? "なし" : name;
}
