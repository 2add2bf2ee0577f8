namespace PolicyBot.Indexer.Revisions;

/// <summary>Notes whose numbers run ahead of the body's markers, or behind them, from some note on to the last.</summary>
internal static class MarkerShift
{
    /// <summary>By how much at a note and at all after it; 0 where they do not agree, or where it began earlier.</summary>
    public static int At(IReadOnlyList<NoteReading> notes, int index)
    {
        var shift = Of(notes[index]);
        if (shift is null or 0 || (index > 0 && Of(notes[index - 1]) == shift))
        {
            return 0;
        }

        var after = notes.Skip(index + 1).Select(Of).OfType<int>().ToList();
        return after.Count > 0 && after.TrueForAll(other => other == shift) ? shift.Value : 0;
    }

    static int? Of(NoteReading note) => note.Marker is { } marker ? note.Note.Number - marker.Number : null;
}
