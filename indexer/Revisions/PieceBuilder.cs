using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Edits in order → pieces; a line that has lost all its words goes with them.</summary>
internal static class PieceBuilder
{
    public static IReadOnlyList<RevisedPiece> Build(string text, IReadOnlyList<Edit> edits)
    {
        var pieces = new List<RevisedPiece>();
        var at = 0;
        foreach (var edit in edits)
        {
            AddOriginal(text, pieces, at, edit.Span.Start);
            if (edit.Span.Length > 0)
            {
                pieces.Add(Piece(edit, PieceKind.Removed, edit.Span, edit.Span.In(text)));
            }

            if (edit.NewText.Length > 0)
            {
                pieces.Add(Piece(edit, PieceKind.Added, new SourceSpan(edit.Span.End, edit.Span.End), edit.NewText));
            }

            at = edit.Span.End;
        }

        AddOriginal(text, pieces, at, text.Length);
        return Tidied(pieces);
    }

    static void AddOriginal(string text, List<RevisedPiece> pieces, int start, int end)
    {
        if (end > start)
        {
            pieces.Add(new RevisedPiece { Kind = PieceKind.Original, Source = new SourceSpan(start, end), Text = text[start..end] });
        }
    }

    static RevisedPiece Piece(Edit edit, PieceKind kind, SourceSpan source, string text) =>
        new() { Kind = kind, Source = source, Text = text, Cause = edit.Cause, Note = edit.Note };

    /// <summary>
    /// Between a kept text that ends with its line and one that starts with a line's end nothing is left of the lines
    /// between: the white space in front of them goes too.
    /// </summary>
    static List<RevisedPiece> Tidied(List<RevisedPiece> pieces)
    {
        var tidy = new List<RevisedPiece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Removed && tidy is [.., { Kind: PieceKind.Original } before] && EndsWithBreak(before.Text) && LeavesEmptyLine(pieces, i))
            {
                var kept = before.Text.TrimEnd().Length;
                tidy.RemoveAt(tidy.Count - 1);
                AddPart(tidy, before, 0, kept, PieceKind.Original, PieceCause.Note);
                AddPart(tidy, before, kept, before.Text.Length, PieceKind.Removed, PieceCause.Layout);
            }

            tidy.Add(pieces[i]);
        }

        return tidy;
    }

    static void AddPart(List<RevisedPiece> pieces, RevisedPiece whole, int start, int end, PieceKind kind, PieceCause cause)
    {
        if (end > start)
        {
            var source = new SourceSpan(whole.Source.Start + start, whole.Source.Start + end);
            pieces.Add(whole with { Kind = kind, Cause = cause, Source = source, Text = whole.Text[start..end] });
        }
    }

    static bool EndsWithBreak(string text) => text.AsSpan().TrimEnd(" \t\u3000").EndsWith("\n", StringComparison.Ordinal);

    /// <summary>Nothing is put in before the next kept text, and that starts with the end of the line.</summary>
    static bool LeavesEmptyLine(List<RevisedPiece> pieces, int from)
    {
        var next = from;
        while (next < pieces.Count && pieces[next].Kind == PieceKind.Removed)
        {
            next++;
        }

        return next == pieces.Count
            || (pieces[next].Kind == PieceKind.Original ? pieces[next].Text.AsSpan().TrimStart(" \t\u3000\r").StartsWith("\n", StringComparison.Ordinal) : pieces[next].Text[0] is '\n' or '\r');
    }
}
