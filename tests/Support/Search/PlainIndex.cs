using System.Numerics.Tensors;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Tests.Support.Search;

/// <summary>What a search should find, by scoring every passage one after the other: the oracle of the embedded index.</summary>
internal sealed class PlainIndex
{
    readonly List<Entry> _entries;
    readonly TermImpact _impact;

    public PlainIndex(IndexContents contents)
    {
        var entries = contents.Passages.Select((passage, at) => Entry.Of(passage, contents.Vectors.Count == 0 ? default : contents.Vectors[at]));
        _entries = [.. entries.OrderBy(entry => entry.Passage.Id, StringComparer.Ordinal)];
        _impact = new TermImpact(_entries.Average(entry => (double)entry.Heading.Count), _entries.Average(entry => (double)entry.Body.Count));
    }

    public IReadOnlyList<PassageHit> Search(PassageQuery query)
    {
        var weights = TermWeights.Of(QueryTerms.Of(query), _entries.Count, term => _entries.Count(entry => entry.All.Contains(term)));
        return [.. _entries.Where(entry => query.Filter.Admits(entry.Passage))
            .Select(entry => Score(entry, weights, query))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Id, StringComparer.Ordinal)
            .Skip(query.Skip).Take(query.Top)];
    }

    public IReadOnlyList<string> List(PassageFilter filter) =>
        [.. _entries.Where(entry => filter.Admits(entry.Passage)).Select(entry => entry.Passage)
            .OrderBy(passage => passage.Document, StringComparer.Ordinal).ThenBy(passage => passage.Span.Start).ThenBy(passage => passage.Id, StringComparer.Ordinal)
            .Select(passage => passage.Id)];

    PassageHit Score(Entry entry, TermWeights weights, PassageQuery query)
    {
        var sum = weights.Terms.Where(term => entry.All.Contains(term.Term))
            .Sum(term => term.Factor * _impact.Of(entry.Heading.Count(one => one == term.Term), entry.Body.Count(one => one == term.Term), entry.Heading.Count, entry.Body.Count, PassageFields.Prior(entry.Passage)));
        var terms = weights.ToScore(sum);
        if (query.Vector.IsEmpty)
        {
            return new PassageHit(entry.Passage, terms) { TermScore = terms };
        }

        var cosine = entry.Cosine(query.Vector.Span);
        return new PassageHit(entry.Passage, HybridScore.Of(weights.ToShare(sum), cosine)) { TermScore = terms, VectorScore = cosine };
    }

    sealed record Entry(Passage Passage, IReadOnlyList<string> Heading, IReadOnlyList<string> Body, sbyte[] High, sbyte[] Low, VectorScale Scale)
    {
        public HashSet<string> All { get; } = [.. Heading, .. Body];

        public static Entry Of(Passage passage, ReadOnlyMemory<float> vector)
        {
            var (high, low) = (new sbyte[vector.Length], new sbyte[vector.Length]);
            var scale = VectorScale.Quantize(vector.Span, high, low);
            return new Entry(passage, PassageFields.HeadingTerms(passage), PassageFields.BodyTerms(passage), high, low, scale);
        }

        public float Cosine(ReadOnlySpan<float> question)
        {
            var unit = question.ToArray();
            TensorPrimitives.Divide(unit, TensorPrimitives.Norm(unit), unit);
            var sum = 0.0;
            for (var at = 0; at < unit.Length; at++)
            {
                sum += unit[at] * (double)((High[at] * 256) + Low[at]);
            }

            return (float)(sum * Scale.Unit);
        }
    }
}
