using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>What one generation of the index knows, at hand: the lexicon, the documents by id, and the search.</summary>
internal sealed class Archive
{
    /// <summary>Some two hundred documents of twenty pages, with what is made of them.</summary>
    const long MostCharactersHeld = 4_000_000;

    readonly HeldDocuments _documents = new(MostCharactersHeld);

    readonly ConcurrentDictionary<PassageKind, IReadOnlyList<DocumentInfo>> _having = new();

    readonly Dictionary<string, (DocumentInfo Info, string Names)> _byId;

    readonly QuestionEncoder _encoder;

    readonly MistypedKanji? _mistyped;

    readonly MistypedWords? _mistypedWords;

    Archive(IPassageIndex index, Lexicon lexicon, IReadOnlyList<DocumentInfo> catalog, QuestionEncoder encoder)
    {
        (Index, Lexicon, Catalog, _encoder, _mistyped) = (index, lexicon, catalog, encoder, index is ITermLookup terms ? new MistypedKanji(terms.HasTerm, lexicon) : null);
        _mistypedWords = index is ITermLookup words ? new MistypedWords(lexicon, words.HasTerm) : null;
        _byId = catalog.DistinctBy(info => info.Id, StringComparer.Ordinal).ToDictionary(info => info.Id, info => (info, NormalizedText.Fold(string.Join(' ', info.Aliases.Prepend(info.Title)))), StringComparer.Ordinal);
    }

    public IPassageIndex Index { get; }

    public Lexicon Lexicon { get; }

    /// <summary>Every document, oldest first.</summary>
    public IReadOnlyList<DocumentInfo> Catalog { get; }

    /// <param name="index">One generation.</param>
    /// <param name="embedding">What its vectors were made with, where it does not bring that along.</param>
    /// <param name="withoutVector">Told when a question had to go by its terms alone.</param>
    /// <param name="cancellation">Ends the opening.</param>
    public static async Task<Archive> OpenAsync(
        IPassageIndex index, IEmbeddingGenerator<string, Embedding<float>>? embedding = null, Action<EmbeddingException>? withoutVector = null, CancellationToken cancellation = default)
    {
        var lexicon = await index.ReadAttachmentAsync(AttachmentNames.Lexicon, cancellation);
        var catalog = new List<DocumentInfo>();
        await foreach (var passage in index.ListAsync(new PassageFilter { Kinds = [PassageKind.Document] }, cancellation))
        {
            if (passage.Info is { } info)
            {
                catalog.Add(info);
            }
        }

        return new Archive(
            index,
            lexicon is { } rows ? Lexicon.Parse(Encoding.UTF8.GetString(rows.Span)) : Lexicon.Empty,
            [.. catalog.OrderBy(info => info.DateText ?? "9", StringComparer.Ordinal).ThenBy(info => info.Id, StringComparer.Ordinal)],
            await QuestionEncoder.OpenAsync(index, embedding, withoutVector, cancellation));
    }

    /// <summary>The words with their weights, and their vector where the index has one.</summary>
    public ValueTask<PassageQuery> QueryAsync(string words, CancellationToken cancellation = default) => _encoder.EncodeAsync(words, cancellation);

    /// <summary>医師主導治検 → 医師主導治験: a kanji of the same sound, where the documents leave no doubt.</summary>
    public string Correct(string words) => _mistypedWords?.Correct(_mistyped?.Correct(words) ?? words) ?? words;

    public async ValueTask<PolicyDocument?> DocumentAsync(string id, CancellationToken cancellation = default)
    {
        if (_documents.Find(id) is { } known)
        {
            return known;
        }

        var content = await Index.ReadAttachmentAsync(AttachmentNames.Document(id), cancellation);
        return content is { } json && JsonSerializer.Deserialize(json.Span, DocumentJson.Readable.PolicyDocument) is { } document
            ? _documents.Hold(document)
            : null;
    }

    /// <summary>The catalogue's entry; what a document is called, and when it is from, is known without reading it.</summary>
    public DocumentInfo? InfoOf(string id) => _byId.TryGetValue(id, out var known) ? known.Info : null;

    /// <summary>Title and other names of a document, folded.</summary>
    public string NamesOf(DocumentInfo info) => _byId[info.Id].Names;

    /// <summary>The documents that have a passage of a kind, oldest first. Asked of the index once a generation.</summary>
    public async ValueTask<IReadOnlyList<DocumentInfo>> HavingAsync(PassageKind kind, CancellationToken cancellation = default)
    {
        if (!_having.TryGetValue(kind, out var having))
        {
            var places = await PlacesAsync(new PassageFilter { Kinds = [kind] }, cancellation);
            _having[kind] = having = [.. Catalog.Where(info => places.Contains(info.Id))];
        }

        return having;
    }

    /// <summary>The labels, by document, of the passages that fit.</summary>
    public async ValueTask<ILookup<string, string>> PlacesAsync(PassageFilter filter, CancellationToken cancellation = default)
    {
        var places = new List<PassagePlace>();
        await foreach (var place in Index.PlacesAsync(filter, cancellation))
        {
            places.Add(place);
        }

        return places.ToLookup(place => place.Document, place => place.Label, StringComparer.Ordinal);
    }

    public async ValueTask<IReadOnlyList<Passage>> ListAsync(PassageFilter filter, CancellationToken cancellation = default)
    {
        var passages = new List<Passage>();
        await foreach (var passage in Index.ListAsync(filter, cancellation))
        {
            passages.Add(passage);
        }

        return passages;
    }
}
