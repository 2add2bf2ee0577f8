using System.Runtime.CompilerServices;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Tests.Support.Search;

/// <summary>Every passage scored one after the other: the plainest form of the contract, to measure the others against.</summary>
internal sealed class MemoryIndex : IPassageIndex, ITermLookup
{
    readonly List<Entry> _entries;
    readonly Dictionary<string, int> _passagesWith = new(StringComparer.Ordinal);
    readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _attachments;
    readonly TermImpact _impact;

    public MemoryIndex(IEnumerable<Passage> passages, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> attachments)
        : this(new IndexContents([.. passages], attachments))
    {
    }

    public MemoryIndex(IndexContents contents)
    {
        _attachments = contents.Attachments;
        _entries = [.. contents.Passages.Select((passage, at) => Entry.Of(passage, at < contents.Vectors.Count ? Unit(contents.Vectors[at]) : []))
            .OrderBy(entry => entry.Passage.Document, StringComparer.Ordinal)
            .ThenBy(entry => entry.Passage.Span.Start).ThenBy(entry => entry.Passage.Id, StringComparer.Ordinal)];
        foreach (var term in _entries.SelectMany(entry => entry.Heading.Keys.Union(entry.Body.Keys)))
        {
            _passagesWith[term] = _passagesWith.GetValueOrDefault(term) + 1;
        }

        _impact = new TermImpact(Average(entry => entry.HeadingLength), Average(entry => entry.BodyLength));
        var dimensions = contents.Vectors.Count == 0 ? 0 : contents.Vectors[0].Length;
        Info = new IndexInfo("memory", contents.EmbeddingModel, dimensions, _entries.Select(entry => entry.Passage.Document).Distinct().Count(), _entries.Count);
    }

    public IndexInfo Info { get; }

    public ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var weights = TermWeights.Of(QueryTerms.Of(query), _entries.Count, term => _passagesWith.GetValueOrDefault(term));
        var vector = query.Vector.Length == Info.Dimensions ? Unit(query.Vector) : [];
        var hits = _entries.Where(entry => query.Filter.Admits(entry.Passage))
            .Select(entry => Score(entry, weights, vector, query.Explain))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Id, StringComparer.Ordinal)
            .Skip(query.Skip).Take(query.Top);
        return ValueTask.FromResult(new SearchResult([.. hits]));
    }

    public async IAsyncEnumerable<Passage> ListAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var entry in _entries.Where(entry => filter.Admits(entry.Passage)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry.Passage;
        }
    }

    public async IAsyncEnumerable<PassagePlace> PlacesAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var place in _entries.Select(entry => entry.Passage).Where(filter.Admits).Select(PassagePlace.Of).Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return place;
        }
    }

    public ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_entries.FirstOrDefault(entry => entry.Passage.Id == id)?.Passage);

    public ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_attachments.TryGetValue(name, out var content) ? content : (ReadOnlyMemory<byte>?)null);

    public bool HasTerm(string term) => _passagesWith.ContainsKey(term);

    PassageHit Score(Entry entry, TermWeights weights, float[] vector, bool explain)
    {
        var sum = 0;
        var parts = new List<TermPart>();
        foreach (var (term, factor) in weights.Terms)
        {
            if (entry.Count(term) is (var heading, var body) && heading + body > 0)
            {
                var part = factor * _impact.Of(heading, body, entry.HeadingLength, entry.BodyLength, entry.Prior);
                sum += part;
                parts.Add(new TermPart(term, weights.ToWeight(factor), weights.ToScore(part)));
            }
        }

        var cosine = vector.Length == 0 || entry.Vector.Length == 0 ? 0 : Dot(vector, entry.Vector);
        var score = vector.Length == 0 ? weights.ToScore(sum) : HybridScore.Of(weights.ToShare(sum), cosine);
        return new PassageHit(entry.Passage, score)
        {
            TermScore = weights.ToScore(sum),
            VectorScore = cosine,
            Terms = explain ? [.. parts.OrderByDescending(part => part.Score)] : [],
        };
    }

    double Average(Func<Entry, int> length) => _entries.Count == 0 ? 1 : _entries.Average(entry => (double)length(entry));

    static float[] Unit(ReadOnlyMemory<float> vector)
    {
        var length = Math.Sqrt(Dot(vector.Span, vector.Span));
        return length == 0 || !double.IsFinite(length) ? [] : [.. vector.ToArray().Select(value => (float)(value / length))];
    }

    static double Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0.0;
        for (var at = 0; at < left.Length; at++)
        {
            sum += (double)left[at] * right[at];
        }

        return sum;
    }

    sealed record Entry(Passage Passage, IReadOnlyDictionary<string, int> Heading, IReadOnlyDictionary<string, int> Body, float[] Vector)
    {
        public int HeadingLength { get; } = Heading.Values.Sum();

        public int BodyLength { get; } = Body.Values.Sum();

        public double Prior { get; } = PassageFields.Prior(Passage);

        public (int Heading, int Body) Count(string term) => (Heading.GetValueOrDefault(term), Body.GetValueOrDefault(term));

        public static Entry Of(Passage passage, float[] vector) =>
            new(passage, Counts(PassageFields.HeadingTerms(passage)), Counts(PassageFields.BodyTerms(passage)), vector);

        static Dictionary<string, int> Counts(List<string> terms) =>
            terms.GroupBy(term => term, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
    }
}
