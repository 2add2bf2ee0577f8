using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Notes that still count in the numbering from before an insertion that an earlier note makes.</summary>
internal sealed class StaleNumbers(DraftBody body, DraftDoubts doubts)
{
    public void Look(IReadOnlyList<CompiledNote> notes)
    {
        var inserts = new Dictionary<(string Parent, string Form), (int Ordinal, RevisionOperation Insert)>();
        foreach (var note in notes)
        {
            LookAt(note, inserts);
            Remember(note, inserts);
        }
    }

    void LookAt(CompiledNote note, Dictionary<(string Parent, string Form), (int Ordinal, RevisionOperation Insert)> inserts)
    {
        for (var i = 0; i < note.Paths.Count; i++)
        {
            foreach (var section in note.Paths[i] is { } path ? body.SelfAndAbove(path) : [])
            {
                if (body.ParentOf(section) is { } parent && inserts.TryGetValue((parent.Label, section.Form), out var made) && section.Ordinal >= made.Ordinal)
                {
                    doubts.Stale(note.Note.Operations[i], made.Insert, doubts.PlaceOf(section));
                }
            }
        }
    }

    void Remember(CompiledNote note, Dictionary<(string Parent, string Form), (int Ordinal, RevisionOperation Insert)> inserts)
    {
        for (var i = 0; i < note.Paths.Count; i++)
        {
            if (note.Paths[i] is { } section && Renumbering.Shifts(note.Note.Operations[i]) && body.ParentOf(section) is { } parent)
            {
                var ordinal = section.Ordinal + (Renumbering.IsBefore(note.Note.Operations[i], body.Text.ToSource(body.RangeOf(section).Start, body.RangeOf(section).End)) ? 0 : 1);
                var key = (parent.Label, section.Form);
                inserts[key] = inserts.TryGetValue(key, out var before) && before.Ordinal <= ordinal ? before : (ordinal, note.Note.Operations[i]);
            }
        }
    }
}
