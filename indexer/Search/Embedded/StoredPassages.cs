using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The passages of an index by number, in the order of their ids; with what filters ask of them.</summary>
internal sealed class StoredPassages
{
    readonly StoredRecords _records;
    readonly StoredRecords _facets;
    readonly NumberTable _facetOf;
    readonly NumberTable _order;

    /// <summary>A facet is read once, by whichever passage or filter asks for it first.</summary>
    readonly Passage?[] _read;

    readonly Lazy<Dictionary<string, (int From, int To)>> _documents;

    public StoredPassages(IndexFile file, int count)
    {
        var symbols = new SymbolTable(file[IndexSection.Symbols]);
        _records = new StoredRecords(file, IndexSection.PassageStarts, IndexSection.Passages, symbols);
        _facets = new StoredRecords(file, IndexSection.FacetStarts, IndexSection.Facets, symbols);
        if (_records.Count != count)
        {
            throw IndexDamagedException.At("本文の数");
        }

        _facetOf = new NumberTable(file, IndexSection.FacetOfPassage, count, _facets.Count);
        _order = new NumberTable(file, IndexSection.Order, count, count);
        _read = new Passage?[_facets.Count];
        _documents = new(Documents);
    }

    public int Count => _records.Count;

    /// <summary>The passage that comes so many-th by document and place.</summary>
    public int InOrder(int at) => _order[at];

    public Passage Read(int number) => PassageRecord.ReadOwn(_records.Read(number), Facet(_facetOf[number]));

    public Passage? Find(string id)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var compared = string.CompareOrdinal(PassageRecord.ReadId(_records.Read(middle)), id);
            if (compared == 0)
            {
                return Read(middle);
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Which passages a filter admits; each facet is asked once, when its first passage is.</summary>
    public Func<int, bool> Filtered(PassageFilter filter)
    {
        var answers = new bool?[_facets.Count];
        return passage => answers[_facetOf[passage]] ??= filter.Admits(Facet(_facetOf[passage]));
    }

    Passage Facet(int number) => _read[number] ??= PassageRecord.ReadFacet(_facets.Read(number));

    /// <summary>Where, in order, a passage that the filter admits can be: one document's are side by side.</summary>
    public (int From, int To) Among(PassageFilter filter) =>
        filter.Documents is [var document] ? _documents.Value.GetValueOrDefault(document) : (0, Count);

    Dictionary<string, (int From, int To)> Documents()
    {
        var ranges = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        for (var at = 0; at < Count; at++)
        {
            var document = Facet(_facetOf[InOrder(at)]).Document;
            ranges[document] = (ranges.TryGetValue(document, out var range) ? range.From : at, at + 1);
        }

        return ranges;
    }
}
