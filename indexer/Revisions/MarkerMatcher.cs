using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Ties every note to its marker in the body. Witnesses: the printed number, the place that the note's address names,
/// the words that it quotes. Both sides keep their order (the best alignment); what is left is tied by number.
/// </summary>
internal static class MarkerMatcher
{
    const int SameNumber = 4;
    const int OtherNumber = -1;
    const int InPlace = 5;
    const int Elsewhere = -3;
    const int AtWords = 3;
    const int AwayFromWords = -2;

    /// <summary>Above this the alignment would cost more than it tells; numbers decide.</summary>
    const long LargestTable = 2_000_000;

    public static IReadOnlyList<NoteReading> Match(DraftBody body, IReadOnlyList<NoteReading> notes, IReadOnlyList<BodyMarker> markers)
    {
        var matched = notes.ToArray();
        var free = new HashSet<BodyMarker>(markers, ReferenceEqualityComparer.Instance);
        if (!NumbersAgree(body, notes, markers) && (long)notes.Count * markers.Count <= LargestTable)
        {
            foreach (var (note, marker) in Align(body, notes, markers))
            {
                matched[note] = matched[note] with { Marker = markers[marker] };
                free.Remove(markers[marker]);
            }
        }

        TieByNumber(matched, free);
        return matched;
    }

    /// <summary>Every number once on both sides, in the same order, and no place or words against it: nothing to align.</summary>
    static bool NumbersAgree(DraftBody body, IReadOnlyList<NoteReading> notes, IReadOnlyList<BodyMarker> markers)
    {
        var agree = notes.Count == markers.Count;
        for (var i = 0; agree && i < notes.Count; i++)
        {
            agree = notes[i].Note.Number == markers[i].Number && (i == 0 || markers[i].Number > markers[i - 1].Number) && Score(body, notes[i], markers[i]) >= SameNumber;
        }

        return agree;
    }

    static void TieByNumber(NoteReading[] notes, HashSet<BodyMarker> free)
    {
        var byNumber = free.OrderBy(marker => marker.Span.Start).GroupBy(marker => marker.Number).ToDictionary(group => group.Key, group => new Queue<BodyMarker>(group));
        for (var i = 0; i < notes.Length; i++)
        {
            if (notes[i].Marker is null && byNumber.TryGetValue(notes[i].Note.Number, out var queue) && queue.TryDequeue(out var marker))
            {
                notes[i] = notes[i] with { Marker = marker };
            }
        }
    }

    static IEnumerable<(int Note, int Marker)> Align(DraftBody body, IReadOnlyList<NoteReading> notes, IReadOnlyList<BodyMarker> markers)
    {
        var best = new int[notes.Count + 1, markers.Count + 1];
        for (var n = notes.Count - 1; n >= 0; n--)
        {
            for (var m = markers.Count - 1; m >= 0; m--)
            {
                var both = Score(body, notes[n], markers[m]) + best[n + 1, m + 1];
                best[n, m] = Math.Max(both, Math.Max(best[n + 1, m], best[n, m + 1]));
            }
        }

        for (var (n, m) = (0, 0); n < notes.Count && m < markers.Count;)
        {
            var score = Score(body, notes[n], markers[m]);
            if (score > 0 && best[n, m] == score + best[n + 1, m + 1])
            {
                yield return (n++, m++);
            }
            else
            {
                (n, m) = best[n, m] == best[n, m + 1] ? (n, m + 1) : (n + 1, m);
            }
        }
    }

    static int Score(DraftBody body, NoteReading note, BodyMarker marker)
    {
        var score = note.Note.Number == marker.Number ? SameNumber : OtherNumber;
        var (place, words) = (0, 0);
        foreach (var reading in note.Instructions)
        {
            place = Better(place, PlaceScore(body, reading, marker));
            words = Better(words, WordScore(body, reading, marker));
        }

        return score + place + words;
    }

    static int Better(int before, int now) => before == 0 || now > before ? (now == 0 ? before : now) : before;

    static int PlaceScore(DraftBody body, InstructionReading reading, BodyMarker marker)
    {
        if (!reading.PathExists)
        {
            return 0;
        }

        foreach (var place in reading.Places.Concat(reading.Origins))
        {
            if (body.RangeOf(place).Contains(marker.At) && IsIn(body, marker.Section, place))
            {
                return InPlace;
            }
        }

        return Elsewhere;
    }

    static bool IsIn(DraftBody body, Section section, Section place)
    {
        for (var at = section; at is not null; at = body.ParentOf(at))
        {
            if (ReferenceEquals(at, place))
            {
                return true;
            }
        }

        return false;
    }

    static int WordScore(DraftBody body, InstructionReading reading, BodyMarker marker)
    {
        foreach (var words in reading.WordPlaces)
        {
            var block = body.BlockAt(words.Start);
            if (block.Contains(marker.At) || body.RangeOf(marker.Section).Contains(words))
            {
                return AtWords;
            }
        }

        return reading.WordPlaces.Count > 0 ? AwayFromWords : 0;
    }
}
