using System.Text;

namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>
/// What two texts share, character by character as readers count them. The runs of the old side joined are the old
/// text, those of the new side the new one.
/// </summary>
internal static class TextDiff
{
    public static IReadOnlyList<DiffRun> Of(string old, string @new)
    {
        var elements = TextElements.Of(old, @new);
        var changes = Changes(elements[0], elements[1]);
        var readable = new ReadableChanges(elements[0], elements[1]).Of(changes);
        return MovedText.Mark([Runs(elements[0], elements[1], readable)])[0];
    }

    public static string OldSide(IEnumerable<DiffRun> runs) => Joined(runs.Where(run => run.InOld));

    public static string NewSide(IEnumerable<DiffRun> runs) => Joined(runs.Where(run => run.InNew));

    static string Joined(IEnumerable<DiffRun> runs) =>
        runs.Aggregate(new StringBuilder(), (text, run) => text.Append(run.Text)).ToString();

    static List<Change> Changes(TextElements old, TextElements @new)
    {
        var oldChanged = new bool[old.Count];
        var newChanged = new bool[@new.Count];
        var (start, tail) = SharedEnds(old.Codes, @new.Codes);
        var shortest = new ShortestEdit(old.Codes, @new.Codes, oldChanged, newChanged);
        new Anchors(old.Codes, @new.Codes, shortest).Mark(start, old.Count - tail, start, @new.Count - tail);

        List<Change> changes = [];
        for (int x = 0, y = 0; x < old.Count || y < @new.Count;)
        {
            var (changeX, changeY) = (x, y);
            while (x < old.Count && oldChanged[x])
            {
                x++;
            }

            while (y < @new.Count && newChanged[y])
            {
                y++;
            }

            if (x > changeX || y > changeY)
            {
                changes.Add(new Change(changeX, x, changeY, y));
            }
            else
            {
                (x, y) = (x + 1, y + 1);
            }
        }

        return changes;
    }

    static (int Start, int Tail) SharedEnds(int[] old, int[] @new)
    {
        var start = old.AsSpan().CommonPrefixLength(@new);
        var tail = 0;
        while (tail < Math.Min(old.Length, @new.Length) - start && old[^(tail + 1)] == @new[^(tail + 1)])
        {
            tail++;
        }

        return (start, tail);
    }

    static List<DiffRun> Runs(TextElements old, TextElements @new, List<Change> changes)
    {
        List<DiffRun> runs = [];
        var x = 0;
        foreach (var change in changes)
        {
            Add(runs, RunKind.Equal, old.Slice(x, change.OldStart));
            Add(runs, RunKind.Deleted, old.Slice(change.OldStart, change.OldEnd));
            Add(runs, RunKind.Inserted, @new.Slice(change.NewStart, change.NewEnd));
            x = change.OldEnd;
        }

        Add(runs, RunKind.Equal, old.Slice(x, old.Count));
        return runs;
    }

    static void Add(List<DiffRun> runs, RunKind kind, string text)
    {
        if (text.Length > 0)
        {
            runs.Add(new DiffRun(kind, text));
        }
    }
}
