using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>What an attentive reader of a draft notices that no note says. Each finding names both its places.</summary>
internal static class BeyondNotes
{
    public static IReadOnlyList<Observation> Of(PolicyDocument document, TypoList typos)
    {
        // An old/new table has both texts: that they repeat each other is its purpose.
        var notes = document.RevisionNotes.Where(note => note.Kind == RevisionNoteKind.Note).ToList();
        if (notes.Count == 0)
        {
            return [];
        }

        var passages = new DraftPassages(document);
        var operations = notes.SelectMany(note => note.Operations).ToList();
        var proposals = NewWords.Of(document, operations);
        Observation[] found =
        [
            .. new HalfDoneEdits(passages, notes).Find(),
            .. new ReturningWords(passages, operations, proposals).Find(),
            .. new RepeatedPassages(passages, operations).Find(),
            .. new EditResidue(passages).Find(),
            .. new LikelyTypos(passages, proposals, typos).Find(),
        ];
        return [.. found.OrderBy(one => one.Kind).ThenBy(one => one.First.Span.Start)];
    }
}
