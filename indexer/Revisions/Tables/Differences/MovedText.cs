namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>Words deleted in one place and inserted in another, in the same text or in another row of the table.</summary>
internal static class MovedText
{
    /// <summary>Shorter stretches come back by chance: することが必要である。</summary>
    const int Shortest = 10;

    const double Lightest = 8;

    const int MostCandidates = 16;

    public static IReadOnlyList<IReadOnlyList<DiffRun>> Mark(IReadOnlyList<IReadOnlyList<DiffRun>> texts)
    {
        var deleted = Loose(texts, RunKind.Deleted);
        var inserted = Loose(texts, RunKind.Inserted);
        if (deleted.Count == 0 || inserted.Count == 0)
        {
            return texts;
        }

        var elements = TextElements.Of([.. deleted.Concat(inserted).Select(loose => loose.Text)]);
        for (var i = 0; i < elements.Length; i++)
        {
            (i < deleted.Count ? deleted[i] : inserted[i - deleted.Count]).Elements = elements[i];
        }

        var first = texts.SelectMany(runs => runs).Select(run => run.Move).DefaultIfEmpty(0).Max() + 1;
        return Pair(deleted, inserted, first) ? Split(texts, deleted.Concat(inserted)) : texts;
    }

    static List<LooseRun> Loose(IReadOnlyList<IReadOnlyList<DiffRun>> texts, RunKind kind) =>
        [.. texts.SelectMany((runs, text) => runs.Select((run, place) => (run, text, place)))
            .Where(entry => entry.run.Kind == kind && entry.run.Text.Length >= Shortest)
            .Select(entry => new LooseRun(entry.run.Text, entry.text, entry.place))];

    static bool Pair(List<LooseRun> deleted, List<LooseRun> inserted, int move)
    {
        var index = Index(inserted);
        var found = false;
        foreach (var run in deleted)
        {
            var free = 0;
            foreach (var (at, hash) in RollingHash.Of(run.Codes, Shortest, 0, run.Codes.Length))
            {
                if (at >= free && index.TryGetValue(hash, out var places) && Longest(run, at, places) is { Length: > 0 } best)
                {
                    run.Pieces.Add((at, at + best.Length, move));
                    best.Run.Pieces.Add((best.At, best.At + best.Length, move));
                    move++;
                    free = at + best.Length;
                    found = true;
                }
            }
        }

        return found;
    }

    static Dictionary<ulong, List<(LooseRun Run, int At)>> Index(List<LooseRun> inserted)
    {
        Dictionary<ulong, List<(LooseRun Run, int At)>> index = [];
        foreach (var run in inserted)
        {
            foreach (var (at, hash) in RollingHash.Of(run.Codes, Shortest, 0, run.Codes.Length))
            {
                if (!index.TryGetValue(hash, out var places))
                {
                    index[hash] = places = [];
                }

                if (places.Count < MostCandidates)
                {
                    places.Add((run, at));
                }
            }
        }

        return index;
    }

    static (LooseRun Run, int At, int Length) Longest(LooseRun deleted, int from, List<(LooseRun Run, int At)> places)
    {
        (LooseRun Run, int At, int Length) best = (deleted, 0, 0);
        foreach (var (run, at) in places)
        {
            var length = deleted.Codes.AsSpan(from).CommonPrefixLength(run.Codes.AsSpan(at, run.FreeFrom(at)));
            if (length > best.Length)
            {
                best = (run, at, length);
            }
        }

        return best.Length >= Shortest && deleted.Weight(from, best.Length) >= Lightest ? best : (deleted, 0, 0);
    }

    static IReadOnlyList<IReadOnlyList<DiffRun>> Split(IReadOnlyList<IReadOnlyList<DiffRun>> texts, IEnumerable<LooseRun> loose)
    {
        var pieces = loose.Where(run => run.Pieces.Count > 0).ToDictionary(run => (run.InText, run.Place));
        return [.. texts.Select((runs, text) =>
            (IReadOnlyList<DiffRun>)[.. runs.SelectMany((run, place) => pieces.TryGetValue((text, place), out var found) ? found.Split(run.Kind) : [run])])];
    }

    sealed class LooseRun(string text, int inText, int place)
    {
        public string Text => text;

        public int InText => inText;

        public int Place => place;

        public TextElements Elements { get; set; } = TextElements.Of("")[0];

        public int[] Codes => Elements.Codes;

        public List<(int Start, int End, int Move)> Pieces { get; } = [];

        /// <summary>How many elements from here on belong to no move yet.</summary>
        public int FreeFrom(int at)
        {
            var end = Codes.Length;
            foreach (var piece in Pieces)
            {
                if (piece.End > at)
                {
                    end = Math.Min(end, Math.Max(at, piece.Start));
                }
            }

            return end - at;
        }

        public double Weight(int start, int length)
        {
            var weight = 0.0;
            for (var i = start; i < start + length; i++)
            {
                weight += ReadableChanges.Weight(Elements[i]);
            }

            return weight;
        }

        public IEnumerable<DiffRun> Split(RunKind kind)
        {
            var moved = kind == RunKind.Deleted ? RunKind.MovedAway : RunKind.MovedHere;
            var at = 0;
            foreach (var (start, end, move) in Pieces.Order())
            {
                if (start > at)
                {
                    yield return new DiffRun(kind, Elements.Slice(at, start));
                }

                yield return new DiffRun(moved, Elements.Slice(start, end), move);
                at = end;
            }

            if (at < Elements.Count)
            {
                yield return new DiffRun(kind, Elements.Slice(at, Elements.Count));
            }
        }
    }
}
