using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>All entries of an index to be, and the name of just this content.</summary>
internal sealed class IndexPlan
{
    IndexPlan(IReadOnlyList<IndexEntry> bodies, IReadOnlyList<IndexEntry> heads, IndexContents contents)
    {
        (Bodies, Heads) = (bodies, heads);
        Hashes = bodies.Concat(heads).ToDictionary(entry => entry.Key, entry => entry.Hash, StringComparer.Ordinal);
        var dimensions = DimensionsOf(contents);
        Schema = IndexDefinition.Fingerprint(dimensions);
        Synonyms = SynonymRules.Of(LexiconOf(contents));
        Info = new IndexInfo(
            NameOf(Hashes, Schema, Synonyms), contents.EmbeddingModel, dimensions,
            contents.Passages.Select(passage => passage.Document).Distinct(StringComparer.Ordinal).Count(), contents.Passages.Count);
    }

    /// <summary>Passages and the parts of attachments.</summary>
    public IReadOnlyList<IndexEntry> Bodies { get; }

    /// <summary>What leads to parts, and so is written behind them.</summary>
    public IReadOnlyList<IndexEntry> Heads { get; }

    public IReadOnlyDictionary<string, string> Hashes { get; }

    public string Schema { get; }

    public string Synonyms { get; }

    public IndexInfo Info { get; }

    public static IndexPlan Of(IndexContents contents)
    {
        if (DimensionsOf(contents) is 1 or > IndexDefinition.MostDimensions)
        {
            throw new IndexUnavailableException("PB-CFG-002", $"埋め込みの次元数は 2～{IndexDefinition.MostDimensions} にしてください（{contents.EmbeddingModel}：{DimensionsOf(contents)}）。");
        }

        var attachments = contents.Attachments.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new IndexPlan(
            [.. contents.Passages.Select((passage, at) => PassageEntry.Of(passage, VectorOf(contents, at))), .. attachments.SelectMany(pair => AttachmentEntries.Parts(pair.Key, pair.Value))],
            [.. attachments.Select(pair => AttachmentEntries.Head(pair.Key, pair.Value))],
            contents);
    }

    static int DimensionsOf(IndexContents contents) => contents.Vectors.Count == 0 ? 0 : contents.Vectors[0].Length;

    static ReadOnlyMemory<float> VectorOf(IndexContents contents, int at) =>
        contents.Vectors.Count == 0 ? default
        : contents.Vectors.Count == contents.Passages.Count && contents.Vectors[at].Length == DimensionsOf(contents) ? contents.Vectors[at]
        : throw new ArgumentException($"Passage {contents.Passages[at].Id} has no vector like the others have.", nameof(contents));

    static Lexicon LexiconOf(IndexContents contents) =>
        contents.Attachments.TryGetValue(AttachmentNames.Lexicon, out var text) ? Lexicon.Parse(Encoding.UTF8.GetString(text.Span)) : Lexicon.Empty;

    static string NameOf(IReadOnlyDictionary<string, string> hashes, string schema, string synonyms)
    {
        var text = string.Join('\n', hashes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value).Append(schema).Append(synonyms));
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
