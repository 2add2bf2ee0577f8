using System.Runtime.CompilerServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search;

/// <summary>Every passage scored one after the other: the plainest form of the contract, to measure the others against.</summary>
internal sealed class MemoryIndex : IPassageIndex
{
    const double Saturation = 1.2;
    const double LengthWeight = 0.6;

    readonly List<Entry> _entries;
    readonly Dictionary<string, int> _documentsWith = new(StringComparer.Ordinal);
    readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _attachments;
    readonly double _averageLength;

    public MemoryIndex(IEnumerable<Passage> passages, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> attachments)
    {
        _attachments = attachments;
        _entries = [.. passages.OrderBy(passage => passage.Document, StringComparer.Ordinal)
            .ThenBy(passage => passage.Span.Start).ThenBy(passage => passage.Id, StringComparer.Ordinal).Select(Entry.Of)];
        foreach (var term in _entries.SelectMany(entry => entry.Counts.Keys))
        {
            _documentsWith[term] = _documentsWith.GetValueOrDefault(term) + 1;
        }

        _averageLength = _entries.Count == 0 ? 1 : _entries.Average(entry => (double)entry.Length);
        Info = new IndexInfo("memory", "", 0, _entries.Select(entry => entry.Passage.Document).Distinct().Count(), _entries.Count);
    }

    public IndexInfo Info { get; }

    public ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var terms = TermsOf(query);
        var hits = _entries.Where(entry => query.Filter.Admits(entry.Passage))
            .Select(entry => Score(entry, terms, query.Explain))
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

    public ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_entries.FirstOrDefault(entry => entry.Passage.Id == id)?.Passage);

    public ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_attachments.TryGetValue(name, out var content) ? content : (ReadOnlyMemory<byte>?)null);

    static IReadOnlyList<WeightedTerm> TermsOf(PassageQuery query) =>
        query.Terms.Count > 0 ? query.Terms : [.. TextAnalyzer.Terms(query.Text).Distinct(StringComparer.Ordinal).Select(term => new WeightedTerm(term, 1))];

    PassageHit Score(Entry entry, IReadOnlyList<WeightedTerm> terms, bool explain)
    {
        var parts = new List<TermPart>();
        var score = 0.0;
        foreach (var (term, weight) in terms)
        {
            if (!entry.Counts.TryGetValue(term, out var count))
            {
                continue;
            }

            var rarity = Math.Log(1 + ((_entries.Count - _documentsWith[term] + 0.5) / (_documentsWith[term] + 0.5)));
            var part = weight * rarity * count / (count + (Saturation * (1 - LengthWeight + (LengthWeight * entry.Length / _averageLength))));
            score += part;
            parts.Add(new TermPart(term, weight * rarity, part));
        }

        return new PassageHit(entry.Passage, score) { TermScore = score, Terms = explain ? parts : [] };
    }

    sealed record Entry(Passage Passage, IReadOnlyDictionary<string, int> Counts, int Length)
    {
        public static Entry Of(Passage passage)
        {
            var terms = TextAnalyzer.Terms(string.Join('\n', passage.HeadingPath.Append(passage.Text).Append(passage.Keywords ?? "").Append(passage.Label).Append(passage.Note ?? "")));
            return new Entry(passage, terms.GroupBy(term => term, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal), terms.Count);
        }
    }
}
