using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Counts the terms of a stretch of passages: which term stands in which passage, how often in which field.</summary>
internal sealed class TermCollector(int first, int count)
{
    readonly ChunkedBytes _bytes = new();
    readonly PairTable _pairs = new();
    readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    TermState[] _terms = new TermState[1 << 14];
    int _termCount;
    int[] _touched = new int[1 << 10];
    int _touchedCount;

    /// <summary>Counts what an analysis finds.</summary>
    struct Counter(TermCollector collector, bool inHeading) : ITermSink
    {
        public int Found { get; private set; }

        public void Add(ReadOnlySpan<char> term)
        {
            collector.Count(term, inHeading);
            Found++;
        }
    }

    struct TermState
    {
        public ChunkedBytes.Chain Chain;
        public int Passages;
        public int LastPassage;
        public int InHeading;
        public int InBody;
    }

    /// <summary>Terms a field, a passage.</summary>
    public int[] HeadingLengths { get; } = new int[count];

    public int[] BodyLengths { get; } = new int[count];

    public double[] Priors { get; } = new double[count];

    /// <summary>The terms that are no pairs, with their numbers here.</summary>
    public IReadOnlyDictionary<string, int> Others => _others;

    public ulong[] SortedPairs() => _pairs.Sorted();

    public int PassagesWith(int term) => term < 0 ? 0 : _terms[term].Passages;

    public void Collect(Passage[] passages)
    {
        for (var passage = first; passage < first + count; passage++)
        {
            var (heading, body) = (new Counter(this, inHeading: true), new Counter(this, inHeading: false));
            PassageFields.VisitHeading(passages[passage], ref heading);
            PassageFields.VisitBody(passages[passage], ref body);
            HeadingLengths[passage - first] = heading.Found;
            BodyLengths[passage - first] = body.Found;
            Priors[passage - first] = PassageFields.Prior(passages[passage]);
            foreach (var term in _touched.AsSpan(0, _touchedCount))
            {
                Append(ref _terms[term], passage);
            }

            _touchedCount = 0;
        }
    }

    /// <summary>Adds a term's occurrences in this stretch to a list, in the order of passages.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(PostingListWriter list, int term, PassageImpacts impacts)
    {
        ref readonly var state = ref _terms[term];
        var reader = _bytes.Read(state.Chain);
        var passage = first - 1;
        for (var left = state.Passages; left > 0; left--)
        {
            var step = reader.Next();
            passage += (int)(step >> 1);
            list.Add(passage, (step & 1) == 1 ? impacts.OfOne(passage) : impacts.Of(passage, (int)reader.Next(), (int)reader.Next()));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Count(ReadOnlySpan<char> term, bool inHeading)
    {
        var id = term.Length == 2 ? IdOfPair(PairTable.Key(term[0], term[1])) : IdOfOther(term);
        ref var state = ref _terms[id];
        if ((state.InHeading | state.InBody) == 0)
        {
            Touch(id);
        }

        if (inHeading)
        {
            state.InHeading++;
        }
        else
        {
            state.InBody++;
        }
    }

    int IdOfPair(uint pair)
    {
        var id = _pairs.FindOrAdd(pair, _termCount);
        return id < _termCount ? id : Begin();
    }

    int IdOfOther(ReadOnlySpan<char> term)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_others.GetAlternateLookup<ReadOnlySpan<char>>(), term, out var known);
        return known ? id : id = Begin();
    }

    int Begin()
    {
        if (_termCount == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _termCount);
        }

        _terms[_termCount] = new TermState { Chain = _bytes.Begin(), LastPassage = first - 1 };
        return _termCount++;
    }

    void Touch(int term)
    {
        if (_touchedCount == _touched.Length)
        {
            Array.Resize(ref _touched, 2 * _touchedCount);
        }

        _touched[_touchedCount++] = term;
    }

    /// <summary>Once in the body alone is by far the commonest case: one bit says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Append(ref TermState state, int passage)
    {
        var once = state.InHeading == 0 && state.InBody == 1;
        _bytes.Append(ref state.Chain, ((uint)(passage - state.LastPassage) << 1) | (once ? 1u : 0));
        if (!once)
        {
            _bytes.Append(ref state.Chain, (uint)state.InHeading);
            _bytes.Append(ref state.Chain, (uint)state.InBody);
        }

        state.Passages++;
        state.LastPassage = passage;
        state.InHeading = 0;
        state.InBody = 0;
    }
}
