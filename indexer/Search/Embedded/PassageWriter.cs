using System.Runtime.InteropServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Passages as they are stored: coded records, their facets, and the order that lists are given in.</summary>
internal static class PassageWriter
{
    const int SampleSize = 8192;
    const int StretchesACore = 4;

    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Write(IReadOnlyList<Passage> passages)
    {
        var (facetOf, facets) = Facets(passages);
        var codes = SymbolCodes.Learn(Sample(passages).SelectMany(Own).Concat(Sample(facets).SelectMany(Shared)));
        var stretches = Stretches(passages.Count).Select(stretch => (stretch.First, stretch.Count, Records: new RecordWriter(new SymbolCoder(codes), Capacity(passages, stretch.First, stretch.Count)))).ToArray();
        Parallel.ForEach(stretches, stretch => AddAll(passages, stretch.First, stretch.Count, stretch.Records));
        var facetRecords = new RecordWriter(new SymbolCoder(codes), 1 << 16);
        facets.ForEach(facet => PassageRecord.WriteFacet(facetRecords, facet));
        return
        [
            (IndexSection.Symbols, codes.Section()),
            .. RecordWriter.Join([.. stretches.Select(stretch => stretch.Records)], IndexSection.PassageStarts, IndexSection.Passages),
            .. RecordWriter.Join([facetRecords], IndexSection.FacetStarts, IndexSection.Facets),
            (IndexSection.FacetOfPassage, NumberTable.Write(facetOf)),
            (IndexSection.Order, NumberTable.Write(Order(passages))),
        ];
    }

    static void AddAll(IReadOnlyList<Passage> passages, int first, int count, RecordWriter records)
    {
        for (var passage = first; passage < first + count; passage++)
        {
            PassageRecord.WriteOwn(records, passages[passage], PassageRecord.Detail(passages[passage]));
        }
    }

    /// <summary>A character seldom takes more than a byte and a half; if it does, the writer grows.</summary>
    static int Capacity(IReadOnlyList<Passage> passages, int first, int count)
    {
        var capacity = 0;
        for (var passage = first; passage < first + count; passage++)
        {
            capacity += 24 + (passages[passage].Text.Length * 3 / 2);
        }

        return capacity;
    }

    static IEnumerable<Passage> Sample(IReadOnlyList<Passage> passages)
    {
        var step = Math.Max(1, passages.Count / SampleSize);
        for (var passage = 0; passage < passages.Count; passage += step)
        {
            yield return passages[passage];
        }
    }

    static IEnumerable<string> Own(Passage passage) => [passage.Id, passage.Text, passage.Keywords ?? "", PassageRecord.Detail(passage) ?? ""];

    static IEnumerable<string> Shared(Passage facet) =>
        [facet.Document, facet.File, facet.Title, facet.Date ?? "", facet.Label, facet.Note ?? "", .. facet.HeadingPath, .. facet.Ministries];

    static (int[] FacetOf, List<Passage> Facets) Facets(IReadOnlyList<Passage> passages)
    {
        var numbers = new Dictionary<Passage, int>(new Facet());
        var facets = new List<Passage>();
        var facetOf = new int[passages.Count];
        for (var passage = 0; passage < passages.Count; passage++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, passages[passage], out var known);
            if (!known)
            {
                number = facets.Count;
                facets.Add(passages[passage]);
            }

            facetOf[passage] = number;
        }

        return (facetOf, facets);
    }

    static int[] Order(IReadOnlyList<Passage> passages)
    {
        var order = new int[passages.Count];
        for (var at = 0; at < order.Length; at++)
        {
            order[at] = at;
        }

        Array.Sort(order, (one, other) =>
        {
            var documents = string.CompareOrdinal(passages[one].Document, passages[other].Document);
            var places = documents != 0 ? documents : passages[one].Span.Start.CompareTo(passages[other].Span.Start);
            return places != 0 ? places : one.CompareTo(other);
        });
        return order;
    }

    /// <summary>Some for each core, of whole sixteens but for the last.</summary>
    static IEnumerable<(int First, int Count)> Stretches(int count)
    {
        var each = Math.Max(1, count / (StretchesACore * Environment.ProcessorCount));
        var size = (each + RecordWriter.RecordsAStart - 1) / RecordWriter.RecordsAStart * RecordWriter.RecordsAStart;
        for (var first = 0; first < count; first += size)
        {
            yield return (first, Math.Min(size, count - first));
        }
    }
}
