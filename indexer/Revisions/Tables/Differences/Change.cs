namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>Elements of the old text that become elements of the new one; either side may be empty. What lies between two changes is equal.</summary>
internal readonly record struct Change(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    public int Deleted => OldEnd - OldStart;

    public int Inserted => NewEnd - NewStart;

    public int Size => Math.Max(Deleted, Inserted);

    public Change Shifted(int by) => new(OldStart + by, OldEnd + by, NewStart + by, NewEnd + by);

    public Change Through(Change later) => new(OldStart, later.OldEnd, NewStart, later.NewEnd);
}
