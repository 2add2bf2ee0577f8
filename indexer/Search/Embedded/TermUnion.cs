using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// The terms of all collectors, shorter ones first and those of one length in their order, each with its number in every
/// collector. As terms of one length stand side by side, no table need say where each one's text starts.
/// </summary>
internal sealed class TermUnion
{
    readonly IReadOnlyList<TermCollector> _collectors;
    readonly List<char> _text = [];
    readonly List<int> _numbers = [];
    readonly List<int> _passages = [];
    readonly List<TermTable.Length> _lengths = [];

    public TermUnion(IReadOnlyList<TermCollector> collectors)
    {
        _collectors = collectors;
        var others = collectors.SelectMany(collector => collector.Others.Keys).Distinct(StringComparer.Ordinal)
            .OrderBy(term => term.Length).ThenBy(term => term, StringComparer.Ordinal).ToList();
        var singles = others.TakeWhile(term => term.Length < 2).Count();
        AddOthers(others[..singles]);
        AddPairs();
        AddOthers(others[singles..]);
    }

    public int Count => _passages.Count;

    public byte[] Text() => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_text)).ToArray();

    public byte[] Lengths() => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_lengths)).ToArray();

    public int PassagesWith(int term) => _passages[term];

    /// <summary>Adds the term's occurrences to a list.</summary>
    public void CopyTo(PostingListWriter list, int term, PassageImpacts impacts)
    {
        for (var at = 0; at < _collectors.Count; at++)
        {
            if (Number(term, at) is var number and >= 0)
            {
                _collectors[at].CopyTo(list, number, impacts);
            }
        }
    }

    int Number(int term, int collector) => _numbers[(term * _collectors.Count) + collector];

    void AddOthers(List<string> terms)
    {
        foreach (var term in terms)
        {
            Begin(term);
            for (var at = 0; at < _collectors.Count; at++)
            {
                AddNumber(at, _collectors[at].Others.GetValueOrDefault(term, -1));
            }
        }
    }

    void AddPairs()
    {
        var sorted = new ulong[_collectors.Count][];
        Parallel.For(0, sorted.Length, at => sorted[at] = _collectors[at].SortedPairs());
        var places = new int[sorted.Length];
        while (Smallest(sorted, places) is { } pair)
        {
            Begin([(char)(pair >> 16), (char)pair]);
            for (var at = 0; at < sorted.Length; at++)
            {
                var isHere = places[at] < sorted[at].Length && sorted[at][places[at]] >> 32 == pair;
                AddNumber(at, isHere ? (int)(uint)sorted[at][places[at]++] : -1);
            }
        }
    }

    static uint? Smallest(ulong[][] sorted, int[] places)
    {
        var smallest = ulong.MaxValue;
        for (var at = 0; at < sorted.Length; at++)
        {
            if (places[at] < sorted[at].Length)
            {
                smallest = Math.Min(smallest, sorted[at][places[at]] >> 32);
            }
        }

        return smallest == ulong.MaxValue ? null : (uint)smallest;
    }

    void AddNumber(int collector, int number)
    {
        _numbers.Add(number);
        CollectionsMarshal.AsSpan(_passages)[^1] += _collectors[collector].PassagesWith(number);
    }

    void Begin(ReadOnlySpan<char> term)
    {
        _passages.Add(0);
        _text.AddRange(term);
        if (_lengths.Count == 0 || _lengths[^1].Characters != term.Length)
        {
            _lengths.Add(new TermTable.Length(term.Length, 0));
        }

        CollectionsMarshal.AsSpan(_lengths)[^1].Terms++;
    }
}
