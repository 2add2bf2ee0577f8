using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>
/// A shortest difference matches any の with any other; people read phrases. Short equal islands between changes are
/// given up, and a change that could stand at several places moves to where a phrase begins.
/// </summary>
internal sealed class ReadableChanges(TextElements old, TextElements @new)
{
    /// <summary>An island as heavy as 研究事業 is worth keeping whatever stands around it.</summary>
    const double HeaviestLostIsland = 4;

    public List<Change> Of(List<Change> changes)
    {
        var merged = Merged(changes);
        for (var i = 0; i < merged.Count; i++)
        {
            merged[i] = Slid(merged[i], i > 0 ? merged[i - 1].NewEnd + 1 : 0, i > 0 ? merged[i - 1].OldEnd + 1 : 0,
                i + 1 < merged.Count ? merged[i + 1].NewStart - 1 : @new.Count, i + 1 < merged.Count ? merged[i + 1].OldStart - 1 : old.Count);
        }

        return merged;
    }

    List<Change> Merged(List<Change> changes)
    {
        List<Change> kept = [];
        foreach (var change in changes)
        {
            var last = change;
            while (kept.Count > 0 && IsConfetti(kept[^1], last))
            {
                last = kept[^1].Through(last);
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(last);
        }

        return kept;
    }

    bool IsConfetti(Change before, Change after)
    {
        var island = after.OldStart - before.OldEnd;
        var smaller = Math.Min(before.Size, after.Size);
        if (island > HeaviestLostIsland * 2)
        {
            return false;
        }

        var weight = 0.0;
        for (var i = before.OldEnd; i < after.OldStart; i++)
        {
            // A line or a sentence that ends here is an edge people look for.
            if (old[i] is '\n' or '。')
            {
                return false;
            }

            weight += Weight(old[i]);
        }

        return weight < HeaviestLostIsland && (weight * 2 <= smaller || (weight <= 0.5 && before.Size + after.Size >= 4));
    }

    /// <summary>Kana of endings and particles, commas and spaces say half as much as the characters of a word.</summary>
    public static double Weight(char c) =>
        Characters.IsHiragana(c) || char.IsWhiteSpace(c) || char.IsPunctuation(c) ? 0.5 : 1;

    /// <summary>[検討する。]検討する。 and 検討[する。検討]する。 are the same change: it stands best from full stop to full stop.</summary>
    Change Slid(Change change, int newLeast, int oldLeast, int newMost, int oldMost)
    {
        if (change.Deleted > 0 && change.Inserted > 0)
        {
            return change;
        }

        var (best, bestScore) = (change, Score(change));
        for (var left = change; CanShift(left, -1, newLeast, oldLeast, newMost, oldMost);)
        {
            left = left.Shifted(-1);
            (best, bestScore) = Better(left, best, bestScore);
        }

        for (var right = change; CanShift(right, 1, newLeast, oldLeast, newMost, oldMost);)
        {
            right = right.Shifted(1);
            (best, bestScore) = Better(right, best, bestScore);
        }

        return best;
    }

    (Change Best, int Score) Better(Change change, Change best, int bestScore)
    {
        var score = Score(change);
        return score > bestScore ? (change, score) : (best, bestScore);
    }

    bool CanShift(Change change, int by, int newLeast, int oldLeast, int newMost, int oldMost)
    {
        var moved = change.Shifted(by);
        if (moved.NewStart < newLeast || moved.OldStart < oldLeast || moved.NewEnd > newMost || moved.OldEnd > oldMost)
        {
            return false;
        }

        var (codes, start, end) = change.Deleted > 0 ? (old.Codes, change.OldStart, change.OldEnd) : (@new.Codes, change.NewStart, change.NewEnd);
        return by < 0 ? codes[start - 1] == codes[end - 1] : codes[start] == codes[end];
    }

    int Score(Change change) => change.Deleted > 0
        ? EdgeScore(old, change.OldStart) + EdgeScore(old, change.OldEnd)
        : EdgeScore(@new, change.NewStart) + EdgeScore(@new, change.NewEnd);

    static int EdgeScore(TextElements text, int at)
    {
        if (at == 0 || at == text.Count || text[at - 1] is '\n' or '\r')
        {
            return 6;
        }

        return (text[at - 1], text[at]) switch
        {
            ('。', _) => 5,
            (_, '\n' or '\r') => 4,
            ('、' or '，', _) => 3,
            var (before, after) when Characters.IsClosing(before) || Characters.IsOpening(after) => 3,
            var (before, after) when char.IsWhiteSpace(before) || char.IsWhiteSpace(after) => 2,
            // 研究を|促進: a word begins behind its neighbour's particle.
            var (before, after) when Characters.IsHiragana(before) && !Characters.IsHiragana(after) => 2,
            var (before, after) when Characters.IsKanji(before) != Characters.IsKanji(after) => 1,
            _ => 0,
        };
    }
}
