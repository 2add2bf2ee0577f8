using System.Runtime.InteropServices;
using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Passages as they are stored: coded JSON, their facets, and the order that lists are given in.</summary>
internal static class PassageWriter
{
    const int SampleSize = 8192;

    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Write(IReadOnlyList<Passage> passages)
    {
        var step = Math.Max(1, passages.Count / SampleSize);
        var (facetOf, facets) = Facets(passages);
        var coder = SymbolCoder.Learn(Enumerable.Range(0, (passages.Count + step - 1) / step).Select(at => Json(passages[at * step])));
        var stored = Stretches(passages.Count).Select(stretch => (stretch.First, stretch.Count, Writer: new StoredTextsWriter(coder))).ToArray();
        Parallel.ForEach(stored, stretch => AddAll(passages, stretch.First, stretch.Count, stretch.Writer));
        var storedFacets = new StoredTextsWriter(coder);
        facets.ForEach(facet => storedFacets.Add(Json(facet)));
        return
        [
            (IndexSection.Symbols, coder.Section()),
            .. StoredTextsWriter.Join([.. stored.Select(stretch => stretch.Writer)], IndexSection.PassageStarts, IndexSection.Passages),
            .. StoredTextsWriter.Join([storedFacets], IndexSection.FacetStarts, IndexSection.Facets),
            (IndexSection.FacetOfPassage, MemoryMarshal.AsBytes(facetOf.AsSpan()).ToArray()),
            (IndexSection.Order, MemoryMarshal.AsBytes(Order(passages).AsSpan()).ToArray()),
        ];
    }

    static string Json(Passage passage) => JsonSerializer.Serialize(passage, DocumentJson.Readable.Passage);

    static void AddAll(IReadOnlyList<Passage> passages, int first, int count, StoredTextsWriter writer)
    {
        for (var passage = first; passage < first + count; passage++)
        {
            writer.Add(Json(passages[passage]));
        }
    }

    static (int[] FacetOf, List<Passage> Facets) Facets(IReadOnlyList<Passage> passages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var facets = new List<Passage>();
        var facetOf = new int[passages.Count];
        for (var passage = 0; passage < passages.Count; passage++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, Facet.Key(passages[passage]), out var known);
            if (!known)
            {
                number = facets.Count;
                facets.Add(Facet.Of(passages[passage]));
            }

            facetOf[passage] = number;
        }

        return (facetOf, facets);
    }

    static int[] Order(IReadOnlyList<Passage> passages) =>
        [.. Enumerable.Range(0, passages.Count).OrderBy(at => passages[at].Document, StringComparer.Ordinal).ThenBy(at => passages[at].Span.Start).ThenBy(at => at)];

    static IEnumerable<(int First, int Count)> Stretches(int count)
    {
        var size = Math.Max(1, (count + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        for (var first = 0; first < count; first += size)
        {
            yield return (first, Math.Min(size, count - first));
        }
    }
}
