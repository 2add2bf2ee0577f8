using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>An index file, read into memory and searched there. Immutable: any number of threads may ask at once.</summary>
internal sealed class EmbeddedIndex : IPassageIndex, ITermLookup
{
    readonly IndexFile _file;
    readonly TermTable _terms;
    readonly VectorPlanes _vectors;
    readonly StoredPassages _passages;
    readonly Dictionary<string, AttachmentPlace> _attachments;

    EmbeddedIndex(IndexFile file)
    {
        _file = file;
        var description = IndexDescription.Read(file.Memory(IndexSection.Info));
        _passages = new StoredPassages(file, description.Passages);
        _terms = new TermTable(file);
        _terms.CheckLists(description.Passages);
        _vectors = new VectorPlanes(file, description.Passages, description.Dimensions);
        _attachments = ReadAttachments(file);
        Info = new IndexInfo(file.Generation, description.EmbeddingModel, description.Dimensions, description.Documents, description.Passages);
    }

    public IndexInfo Info { get; }

    public IEnumerable<string> Attachments => _attachments.Keys;

    /// <summary>Checks everything that a search relies on; throws IndexDamagedException and nothing else.</summary>
    public static EmbeddedIndex Open(byte[] bytes)
    {
        try
        {
            return new EmbeddedIndex(IndexFile.Open(bytes));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException or OverflowException or NotSupportedException)
        {
            throw new IndexDamagedException("索引が壊れています（中身の構成）。", error);
        }
    }

    public ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var lists = new Dictionary<string, PostingList>(StringComparer.Ordinal);
        var weights = Weights(query, lists);
        var vector = VectorQuestion.Of(query.Vector.Span, _vectors);
        return ValueTask.FromResult(new SearchResult([.. Ranked(query, lists, weights, vector).Select(hit => Hit(hit.Passage, hit.Score, query, () => Cursors(weights, lists), weights, vector))]));
    }

    public ValueTask<IReadOnlyList<PassagePlace>> SearchPlacesAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var lists = new Dictionary<string, PostingList>(StringComparer.Ordinal);
        var ranked = Ranked(query, lists, Weights(query, lists), VectorQuestion.Of(query.Vector.Span, _vectors));
        return ValueTask.FromResult<IReadOnlyList<PassagePlace>>([.. ranked.Select(hit => _passages.PlaceOf(hit.Passage))]);
    }

    TermWeights Weights(PassageQuery query, Dictionary<string, PostingList> lists) =>
        TermWeights.Of(QueryTerms.Of(query), _passages.Count, term => PassagesWith(term, lists));

    IEnumerable<(int Passage, double Score)> Ranked(PassageQuery query, Dictionary<string, PostingList> lists, TermWeights weights, VectorQuestion? vector)
    {
        var admits = query.Filter == PassageFilter.Any ? null : _passages.Filtered(query.Filter);
        var size = (int)Math.Clamp((long)query.Skip + query.Top, 0, _passages.Count);
        var ranked = vector is null
            ? TermSearch.Run(Cursors(weights, lists), _passages.Count, _passages.Numbers(query.Filter), admits, size)
            : new HybridSearch(Cursors(weights, lists), vector, _passages.Numbers(query.Filter), admits) { Fuse = (sum, cosine) => HybridScore.Of(weights.ToShare(sum), cosine) }.Run(size);
        return ranked.Skip(query.Skip);
    }

    public async IAsyncEnumerable<Passage> ListAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var admits = _passages.Filtered(filter);
        var (from, to) = _passages.Among(filter);
        for (var at = from; at < to; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (admits(_passages.InOrder(at)))
            {
                yield return _passages.Read(_passages.InOrder(at));
            }
        }
    }

    public async IAsyncEnumerable<PassagePlace> PlacesAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var admits = _passages.Filtered(filter);
        var (from, to) = _passages.Among(filter);
        var told = new HashSet<PassagePlace>();
        for (var at = from; at < to; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (admits(_passages.InOrder(at)) && told.Add(_passages.PlaceOf(_passages.InOrder(at))))
            {
                yield return _passages.PlaceOf(_passages.InOrder(at));
            }
        }
    }

    public ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default) => ValueTask.FromResult(_passages.Find(id));

    public ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default) => ValueTask.FromResult(
        _attachments.TryGetValue(name, out var place) ? _file.Memory(IndexSection.Attachments).Slice(place.Start, place.Length) : (ReadOnlyMemory<byte>?)null);

    public bool HasTerm(string term) => _terms.Find(term) is not null;

    /// <summary>Each term is looked up once; where its list stands is remembered for the walk.</summary>
    int PassagesWith(string term, Dictionary<string, PostingList> lists)
    {
        if (_terms.Find(term) is not { } list)
        {
            return 0;
        }

        lists[term] = list;
        return list.PassagesIn(_file.Bytes);
    }

    PostingCursor[] Cursors(TermWeights weights, Dictionary<string, PostingList> lists) =>
        [.. weights.Terms.Select(term => new PostingCursor(_file.Bytes, lists[term.Term], term.Factor))];

    PassageHit Hit(int passage, double score, PassageQuery query, Func<PostingCursor[]> cursors, TermWeights weights, VectorQuestion? vector)
    {
        if (vector is null && !query.Explain)
        {
            return new PassageHit(_passages.Read(passage), weights.ToScore((int)score)) { TermScore = weights.ToScore((int)score) };
        }

        var impacts = cursors().Select(cursor => cursor.ImpactOn(passage)).ToList();
        var parts = weights.Terms.Zip(impacts, (term, impact) => (Term: term, Sum: term.Factor * impact)).Where(part => part.Sum > 0).ToList();
        var terms = weights.ToScore(parts.Sum(part => part.Sum));
        return new PassageHit(_passages.Read(passage), vector is null ? terms : score)
        {
            TermScore = terms,
            VectorScore = vector?.ExactOf(passage) ?? 0,
            Terms = query.Explain ? [.. parts.Select(part => new TermPart(part.Term.Term, weights.ToWeight(part.Term.Factor), weights.ToScore(part.Sum)))] : [],
        };
    }

    static Dictionary<string, AttachmentPlace> ReadAttachments(IndexFile file)
    {
        var length = file[IndexSection.Attachments].Length;
        var places = AttachmentPlace.ReadAll(file.Memory(IndexSection.AttachmentTable));
        return places.All(place => place is { Start: >= 0, Length: >= 0 } && place.Start <= length - place.Length)
            ? places.ToDictionary(place => place.Name, StringComparer.Ordinal)
            : throw IndexDamagedException.At("付属の表");
    }
}
