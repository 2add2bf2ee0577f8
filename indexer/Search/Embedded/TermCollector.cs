using System.Runtime.InteropServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Counts the terms of a stretch of passages: which term stands in which passage, how often in which field.</summary>
internal sealed class TermCollector(int first, int count)
{
    readonly ChunkedBytes _bytes = new();
    readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>Pairs of characters are most of the terms; as a number they are found without touching a string.</summary>
    readonly Dictionary<uint, int> _pairs = [];
    readonly List<TermState> _terms = [];
    readonly List<int> _touched = [];

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

    public IReadOnlyCollection<string> Terms => _ids.Keys;

    public void Collect(IReadOnlyList<Passage> passages)
    {
        for (var passage = first; passage < first + count; passage++)
        {
            var (heading, body) = (new Counter(this, inHeading: true), new Counter(this, inHeading: false));
            PassageFields.VisitHeading(passages[passage], ref heading);
            PassageFields.VisitBody(passages[passage], ref body);
            HeadingLengths[passage - first] = heading.Found;
            BodyLengths[passage - first] = body.Found;
            Priors[passage - first] = PassageFields.Prior(passages[passage]);
            foreach (var term in _touched)
            {
                Append(ref CollectionsMarshal.AsSpan(_terms)[term], passage);
            }

            _touched.Clear();
        }
    }

    /// <summary>Adds a term's occurrences in this stretch, in the order of passages.</summary>
    public void CopyTo(string term, List<TermOccurrence> occurrences)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            return;
        }

        ref readonly var state = ref CollectionsMarshal.AsSpan(_terms)[id];
        var reader = _bytes.Read(state.Chain);
        var passage = first - 1;
        for (var left = state.Passages; left > 0; left--)
        {
            var step = reader.Next();
            passage += (int)(step >> 1);
            occurrences.Add((step & 1) == 1 ? new TermOccurrence(passage, 0, 1) : new TermOccurrence(passage, (int)reader.Next(), (int)reader.Next()));
        }
    }

    void Count(ReadOnlySpan<char> term, bool inHeading)
    {
        var id = IdOf(term);
        ref var state = ref CollectionsMarshal.AsSpan(_terms)[id];
        if (state.InHeading + state.InBody == 0)
        {
            _touched.Add(id);
        }

        state.InHeading += inHeading ? 1 : 0;
        state.InBody += inHeading ? 0 : 1;
    }

    int IdOf(ReadOnlySpan<char> term)
    {
        if (term.Length != 2)
        {
            return AddOrFind(term);
        }

        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, ((uint)term[0] << 16) | term[1], out var known);
        return known ? id : id = AddOrFind(term);
    }

    int AddOrFind(ReadOnlySpan<char> term)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids.GetAlternateLookup<ReadOnlySpan<char>>(), term, out var known);
        if (!known)
        {
            id = _terms.Count;
            _terms.Add(new TermState { Chain = _bytes.Begin(), LastPassage = first - 1 });
        }

        return id;
    }

    /// <summary>Once in the body alone is by far the commonest case: one bit says so.</summary>
    void Append(ref TermState state, int passage)
    {
        var once = state is { InHeading: 0, InBody: 1 };
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

/// <summary>How often a term stands in a passage, by field.</summary>
internal readonly record struct TermOccurrence(int Passage, int InHeading, int InBody);
