using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// A draft with its notes carried out, as pieces that each know where they come from. Nothing is lost: the removed
/// pieces stand between the others, so the original comes back character for character.
/// </summary>
public sealed class RevisedText
{
    RevisedText(IReadOnlyList<RevisedPiece> pieces) => Pieces = pieces;

    public IReadOnlyList<RevisedPiece> Pieces { get; }

    public required IReadOnlyList<RevisionOperation> Applied { get; init; }

    /// <summary>Chosen, but without a place in the body or against another note.</summary>
    public required IReadOnlyList<RevisionOperation> LeftOut { get; init; }

    /// <summary>conflict: two notes want the same words. exclusive: two rivals were chosen.</summary>
    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    /// <summary>Opinions and wordings that were open to choice, and which of them were taken.</summary>
    internal IReadOnlyList<Branch> Branches { get; private init; } = [];

    /// <summary>What was exchanged where, in the order of the text.</summary>
    internal IReadOnlyList<Edit> Edits { get; private init; } = [];

    /// <summary>Old label → new label of every place that an insertion pushes on.</summary>
    public required IReadOnlyDictionary<string, string> Renumbered { get; init; }

    /// <summary>The clean text.</summary>
    public string Text => Joined(PieceKind.Added);

    /// <summary>The original, put together again from the pieces.</summary>
    public string Undo() => Joined(PieceKind.Removed);

    /// <summary>Applies what is proposed and what is chosen; the body's own text already has what is marked as applied.</summary>
    public static RevisedText Apply(PolicyDocument document, IReadOnlyList<RevisionNote> notes, BranchChoice choice, bool leaveOutNotes = false)
    {
        var selection = Selection.Of([.. notes.Where(note => note.Kind == RevisionNoteKind.Note)], choice);
        var applier = new Applier(document, selection.Operations);
        if (leaveOutNotes)
        {
            applier.LeaveOut(Apparatus(document, notes));
        }

        return new RevisedText(PieceBuilder.Build(document.Text, applier.Edits))
        {
            Applied = applier.Applied,
            LeftOut = applier.LeftOut,
            Discrepancies = [.. selection.Discrepancies, .. applier.Conflicts],
            Renumbered = applier.Labels,
            Branches = selection.Branches,
            Edits = applier.Edits,
        };
    }

    static IEnumerable<SourceSpan> Apparatus(PolicyDocument document, IReadOnlyList<RevisionNote> notes) =>
        document.Root.AllBlocks().Where(block => block.Kind == BlockKind.Note).Select(block => block.Span)
            .Concat(notes.Select(note => note.Anchor?.Span).OfType<SourceSpan>());

    string Joined(PieceKind beside)
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            if (piece.Kind == PieceKind.Original || piece.Kind == beside)
            {
                text.Append(piece.Text);
            }
        }

        return text.ToString();
    }
}
