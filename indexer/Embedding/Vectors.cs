using System.Text;
using Microsoft.Extensions.AI;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Embedding;

/// <summary>Contents of an index → the same with a vector for each passage.</summary>
internal static class Vectors
{
    const int BatchSize = 256;

    /// <summary>With what the passages themselves teach; the model goes with the index, and the next build may find it right still.</summary>
    public static async Task<IndexContents> AddLocalAsync(IndexContents contents, IPassageIndex? last = null, CancellationToken cancellation = default)
    {
        var atHand = last is null ? null : await last.ReadAttachmentAsync(AttachmentNames.EmbeddingModel, cancellation);
        var lexicon = contents.Attachments.TryGetValue(AttachmentNames.Lexicon, out var rows) ? Lexicon.Parse(Encoding.UTF8.GetString(rows.Span)) : Lexicon.Empty;
        var learned = LocalModelLearner.Learn(contents.Passages, lexicon, LocalEmbedding.Dimensions, atHand ?? default, cancellation);
        var attachments = new Dictionary<string, ReadOnlyMemory<byte>>(contents.Attachments, StringComparer.Ordinal) { [AttachmentNames.EmbeddingModel] = learned };
        using var generator = new LocalEmbedding(LocalModel.Read(learned), lexicon);
        return await AddAsync(contents with { Attachments = attachments }, generator, cancellation);
    }

    public static async Task<IndexContents> AddAsync(IndexContents contents, IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellation = default)
    {
        var vectors = new List<ReadOnlyMemory<float>>(contents.Passages.Count);
        foreach (var batch in contents.Passages.Select(EmbeddingText.Of).Chunk(BatchSize))
        {
            vectors.AddRange((await generator.GenerateAsync(batch, cancellationToken: cancellation)).Select(embedding => embedding.Vector));
        }

        return contents with { Vectors = vectors, EmbeddingModel = NameOf(generator) };
    }

    public static string NameOf(IEmbeddingGenerator generator) =>
        (generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId ?? "";
}
