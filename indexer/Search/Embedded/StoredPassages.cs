using System.Runtime.InteropServices;
using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The passages of an index by number, in the order of their ids; with what filters ask of them.</summary>
internal sealed class StoredPassages
{
    readonly IndexFile _file;
    readonly StoredTexts _texts;
    readonly StoredTexts _facets;

    /// <summary>A facet is read from its JSON once, by whichever filter asks for it first.</summary>
    readonly Passage?[] _read;

    readonly Lazy<Dictionary<string, (int From, int To)>> _documents;

    public StoredPassages(IndexFile file, int count)
    {
        _file = file;
        var symbols = new SymbolTable(file.Memory(IndexSection.Symbols));
        _texts = new StoredTexts(file, IndexSection.PassageStarts, IndexSection.Passages, symbols);
        _facets = new StoredTexts(file, IndexSection.FacetStarts, IndexSection.Facets, symbols);
        _read = new Passage?[_facets.Count];
        _documents = new(Documents);
        Check(count);
    }

    public int Count => _texts.Count;

    ReadOnlySpan<int> FacetOf => MemoryMarshal.Cast<byte, int>(_file[IndexSection.FacetOfPassage]);

    ReadOnlySpan<int> Order => MemoryMarshal.Cast<byte, int>(_file[IndexSection.Order]);

    /// <summary>The passage that comes so many-th by document and place.</summary>
    public int InOrder(int at) => Order[at];

    public Passage Read(int number) => Parse(_texts.Read(number));

    public Passage? Find(string id)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var passage = Read(middle);
            var compared = string.CompareOrdinal(passage.Id, id);
            if (compared == 0)
            {
                return passage;
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Which passages a filter admits; each facet is asked once, when its first passage is.</summary>
    public Func<int, bool> Filtered(PassageFilter filter)
    {
        var answers = new bool?[_facets.Count];
        return passage => answers[FacetOf[passage]] ??= filter.Admits(Facet(FacetOf[passage]));
    }

    Passage Facet(int number) => _read[number] ??= Parse(_facets.Read(number));

    /// <summary>Where, in order, a passage that the filter admits can be: one document's are side by side.</summary>
    public (int From, int To) Among(PassageFilter filter) =>
        filter.Documents is [var document] ? _documents.Value.GetValueOrDefault(document) : (0, Count);

    Dictionary<string, (int From, int To)> Documents()
    {
        var ranges = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        for (var at = 0; at < Count; at++)
        {
            var document = Facet(FacetOf[InOrder(at)]).Document;
            ranges[document] = (ranges.TryGetValue(document, out var range) ? range.From : at, at + 1);
        }

        return ranges;
    }

    static Passage Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, DocumentJson.Readable.Passage) ?? throw IndexDamagedException.At("本文");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new IndexDamagedException("索引が壊れています（本文）。", error);
        }
    }

    void Check(int count)
    {
        var facets = FacetOf;
        var order = Order;
        if (_texts.Count != count || facets.Length != count || order.Length != count)
        {
            throw IndexDamagedException.At("本文の数");
        }

        for (var at = 0; at < count; at++)
        {
            if ((uint)facets[at] >= (uint)_facets.Count || (uint)order[at] >= (uint)count)
            {
                throw IndexDamagedException.At("本文の順");
            }
        }
    }
}
