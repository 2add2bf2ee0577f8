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

    readonly Lazy<Dictionary<string, DocumentRanges>> _documents;

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
        var number = Halving.CountWhile(Count, at => string.CompareOrdinal(PassageRecord.ReadId(_records.Read(at)), id) < 0);
        return number < Count && Read(number) is var found && found.Id == id ? found : null;
    }

    /// <summary>Which passages a filter admits; each facet is asked once, when its first passage is.</summary>
    public Func<int, bool> Filtered(PassageFilter filter)
    {
        var answers = new bool?[_facets.Count];
        return passage => answers[_facetOf[passage]] ??= filter.Admits(Facet(_facetOf[passage]));
    }

    Passage Facet(int number) => _read[number] ??= PassageRecord.ReadFacet(_facets.Read(number));

    /// <summary>The document and the label of a passage, without its text.</summary>
    public PassagePlace PlaceOf(int number) => PassagePlace.Of(Facet(_facetOf[number]));

    /// <summary>Where, in order, a passage that the filter admits can be: one document's are side by side.</summary>
    public (int From, int To) Among(PassageFilter filter) => Around(filter, ranges => ranges.Order);

    /// <summary>The same by number: ids begin with their document's, so that they are nearly side by side there too.</summary>
    public (int From, int To) Numbers(PassageFilter filter) => Around(filter, ranges => ranges.Numbers);

    (int From, int To) Around(PassageFilter filter, Func<DocumentRanges, (int From, int To)> of)
    {
        if (filter.Documents.Count == 0)
        {
            return (0, Count);
        }

        var (from, to) = (Count, 0);
        foreach (var document in filter.Documents)
        {
            if (_documents.Value.TryGetValue(document, out var ranges))
            {
                (from, to) = (Math.Min(from, of(ranges).From), Math.Max(to, of(ranges).To));
            }
        }

        return (Math.Min(from, to), to);
    }

    Dictionary<string, DocumentRanges> Documents()
    {
        var ranges = new Dictionary<string, DocumentRanges>(StringComparer.Ordinal);
        for (var at = 0; at < Count; at++)
        {
            var (number, document) = (InOrder(at), PlaceOf(InOrder(at)).Document);
            ranges[document] = ranges.TryGetValue(document, out var known) ? known.With(at, number) : new DocumentRanges((at, at + 1), (number, number + 1));
        }

        return ranges;
    }

    /// <summary>The stretches that hold all passages of a document: in the order of lists, and by number.</summary>
    sealed record DocumentRanges((int From, int To) Order, (int From, int To) Numbers)
    {
        public DocumentRanges With(int at, int number) =>
            new((Order.From, at + 1), (Math.Min(Numbers.From, number), Math.Max(Numbers.To, number + 1)));
    }
}
