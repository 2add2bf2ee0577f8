using System.Runtime.InteropServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Passages → terms and their lists. Stretches of passages are counted side by side, then stretches of terms written side by side.</summary>
internal static class TermTableWriter
{
    /// <summary>More stretches than cores, so that none is left waiting for the other's last one.</summary>
    const int StretchesACore = 4;

    public static TermCollector[] Collect(Passage[] passages)
    {
        var collectors = Stretches(passages.Length).Select(stretch => new TermCollector(stretch.First, stretch.Count)).ToArray();
        Parallel.ForEach(collectors, collector => collector.Collect(passages));
        return collectors;
    }

    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Write(TermCollector[] collectors)
    {
        var terms = new TermUnion(collectors);
        var impacts = new PassageImpacts(collectors);
        var starts = new int[(terms.Count + TermTable.TermsAStart - 1) / TermTable.TermsAStart];
        var stretches = EvenStretches(terms);
        var lists = new PostingListWriter[stretches.Count];
        Parallel.For(0, stretches.Count, at => lists[at] = Lists(terms, stretches[at], impacts, starts));
        return
        [
            (IndexSection.TermText, terms.Text()),
            (IndexSection.TermLengths, terms.Lengths()),
            (IndexSection.Postings, Joined(lists, stretches, starts)),
            (IndexSection.ListStarts, MemoryMarshal.AsBytes(starts.AsSpan()).ToArray()),
        ];
    }

    /// <summary>Starts are counted from the beginning of the stretch, until the stretches are joined.</summary>
    static PostingListWriter Lists(TermUnion terms, (int First, int End) stretch, PassageImpacts impacts, int[] starts)
    {
        var lists = new PostingListWriter(Capacity(terms, stretch));
        for (var term = stretch.First; term < stretch.End; term++)
        {
            if (term % TermTable.TermsAStart == 0)
            {
                starts[term / TermTable.TermsAStart] = lists.Written.Length;
            }

            terms.CopyTo(lists, term, impacts);
            lists.EndList();
        }

        return lists;
    }

    /// <summary>Two bytes a passage and some for each list are nearly always enough; if not, the writer grows.</summary>
    static int Capacity(TermUnion terms, (int First, int End) stretch)
    {
        var capacity = 1024;
        for (var term = stretch.First; term < stretch.End; term++)
        {
            capacity += 8 + (terms.PassagesWith(term) * 17 / 8);
        }

        return capacity;
    }

    static byte[] Joined(PostingListWriter[] lists, List<(int First, int End)> stretches, int[] starts)
    {
        var joined = GC.AllocateUninitializedArray<byte>(lists.Sum(list => list.Written.Length));
        var at = 0;
        for (var stretch = 0; stretch < lists.Length; stretch++)
        {
            lists[stretch].Written.CopyTo(joined.AsSpan(at));
            foreach (ref var start in starts.AsSpan()[(stretches[stretch].First / TermTable.TermsAStart)..((stretches[stretch].End + TermTable.TermsAStart - 1) / TermTable.TermsAStart)])
            {
                start += at;
            }

            at += lists[stretch].Written.Length;
        }

        return joined;
    }

    /// <summary>Stretches of terms with about as many entries each. Each begins with a term whose start is kept.</summary>
    static List<(int First, int End)> EvenStretches(TermUnion terms)
    {
        var passages = 0L;
        for (var term = 0; term < terms.Count; term++)
        {
            passages += terms.PassagesWith(term);
        }

        var each = passages / (StretchesACore * Environment.ProcessorCount);
        var stretches = new List<(int First, int End)>();
        var (first, taken) = (0, 0L);
        for (var term = 0; term < terms.Count; term++)
        {
            if (taken > each && term % TermTable.TermsAStart == 0)
            {
                stretches.Add((first, term));
                (first, taken) = (term, 0);
            }

            taken += terms.PassagesWith(term);
        }

        stretches.Add((first, terms.Count));
        return stretches;
    }

    /// <summary>One a core, in order, together everything.</summary>
    static (int First, int Count)[] Stretches(int count)
    {
        var cores = Math.Clamp(Environment.ProcessorCount, 1, Math.Max(count, 1));
        return [.. Enumerable.Range(0, cores).Select(at => ((int)((long)count * at / cores), (int)((long)count * (at + 1) / cores) - (int)((long)count * at / cores)))];
    }
}
