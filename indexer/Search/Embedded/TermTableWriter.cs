using System.Buffers;
using System.Runtime.InteropServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Passages → terms and their lists. Stretches of passages are counted side by side, then stretches of terms written side by side.</summary>
internal sealed class TermTableWriter
{
    readonly TermCollector[] _collectors;
    readonly string[] _terms;
    readonly TermImpact _impact;
    readonly int[] _headingLengths;
    readonly int[] _bodyLengths;
    readonly double[] _priors;

    /// <summary>The commonest case, once in the body, by the body's length.</summary>
    readonly byte[] _impactOfOne;

    TermTableWriter(TermCollector[] collectors)
    {
        _collectors = collectors;
        _headingLengths = [.. collectors.SelectMany(collector => collector.HeadingLengths)];
        _bodyLengths = [.. collectors.SelectMany(collector => collector.BodyLengths)];
        _priors = [.. collectors.SelectMany(collector => collector.Priors)];
        _impact = new TermImpact(Average(_headingLengths), Average(_bodyLengths));
        _impactOfOne = [.. Enumerable.Range(0, _bodyLengths.DefaultIfEmpty().Max() + 1).Select(length => _impact.Of(0, 1, 0, length, 1))];
        var terms = new HashSet<string>(collectors.SelectMany(collector => collector.Terms), StringComparer.Ordinal);
        _terms = [.. terms];
        Array.Sort(_terms, StringComparer.Ordinal);
    }

    public static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Write(IReadOnlyList<Passage> passages)
    {
        var stretches = Stretches(passages.Count);
        var collectors = stretches.Select(stretch => new TermCollector(stretch.First, stretch.Count)).ToArray();
        Parallel.ForEach(collectors, collector => collector.Collect(passages));
        return new TermTableWriter(collectors).Write();
    }

    IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Write()
    {
        var stretches = Stretches(_terms.Length);
        var postings = stretches.Select(_ => new ArrayBufferWriter<byte>()).ToArray();
        var records = new TermTable.Record[_terms.Length + 1];
        Parallel.For(0, stretches.Length, at => WriteStretch(stretches[at], postings[at], records));
        var text = 0;
        for (var (at, start) = (0, 0); at < stretches.Length; start += postings[at++].WrittenCount)
        {
            foreach (ref var record in records.AsSpan(stretches[at].First, stretches[at].Count))
            {
                record = record with { Text = text, Postings = start + record.Postings };
                text += _terms[stretches[at].First].Length;
                stretches[at].First++;
            }
        }

        records[^1] = new TermTable.Record(text, 0, 0);
        return
        [
            (IndexSection.TermText, MemoryMarshal.AsBytes(string.Concat(_terms).AsSpan()).ToArray()),
            (IndexSection.TermRecords, MemoryMarshal.AsBytes(records.AsSpan()).ToArray()),
            (IndexSection.TermSlots, MemoryMarshal.AsBytes(Slots().AsSpan()).ToArray()),
            (IndexSection.Postings, Joined(postings)),
        ];
    }

    void WriteStretch((int First, int Count) stretch, ArrayBufferWriter<byte> postings, TermTable.Record[] records)
    {
        var occurrences = new List<TermOccurrence>();
        var list = new List<Posting>();
        var writer = new PostingListWriter(postings);
        for (var term = stretch.First; term < stretch.First + stretch.Count; term++)
        {
            occurrences.Clear();
            list.Clear();
            foreach (var collector in _collectors)
            {
                collector.CopyTo(_terms[term], occurrences);
            }

            foreach (var occurrence in occurrences)
            {
                list.Add(new Posting(occurrence.Passage, ImpactOf(occurrence)));
            }

            records[term] = new TermTable.Record(0, list.Count, postings.WrittenCount);
            writer.Write(CollectionsMarshal.AsSpan(list));
        }
    }

    byte ImpactOf(TermOccurrence occurrence) => occurrence is { InHeading: 0, InBody: 1 } && _priors[occurrence.Passage] == 1
        ? _impactOfOne[_bodyLengths[occurrence.Passage]]
        : _impact.Of(occurrence.InHeading, occurrence.InBody, _headingLengths[occurrence.Passage], _bodyLengths[occurrence.Passage], _priors[occurrence.Passage]);

    int[] Slots()
    {
        var slots = new int[TermTable.SlotsFor(_terms.Length)];
        for (var term = 0; term < _terms.Length; term++)
        {
            var slot = TermTable.FirstSlot(_terms[term], slots.Length);
            while (slots[slot] != 0)
            {
                slot = slot + 1 == slots.Length ? 0 : slot + 1;
            }

            slots[slot] = term + 1;
        }

        return slots;
    }

    static byte[] Joined(ArrayBufferWriter<byte>[] parts)
    {
        var joined = new byte[parts.Sum(part => part.WrittenCount)];
        var at = 0;
        foreach (var part in parts)
        {
            part.WrittenSpan.CopyTo(joined.AsSpan(at));
            at += part.WrittenCount;
        }

        return joined;
    }

    /// <summary>One a core, in order, together everything.</summary>
    static (int First, int Count)[] Stretches(int count)
    {
        var cores = Math.Clamp(Environment.ProcessorCount, 1, Math.Max(count, 1));
        return [.. Enumerable.Range(0, cores).Select(at => ((int)((long)count * at / cores), (int)((long)count * (at + 1) / cores) - (int)((long)count * at / cores)))];
    }

    static double Average(int[] lengths) => lengths.Length == 0 ? 0 : lengths.Average();
}
