using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>The articles of an old/new table → changes: what is new, what goes, what reads otherwise.</summary>
internal static class ComparedArticles
{
    public static IReadOnlyList<RevisionNote> Read(PolicyDocument document) =>
        [.. document.Root.SelfAndDescendants().Where(section => section.Children.Any(IsSide)).Select(NoteOf).OfType<RevisionNote>()];

    static bool IsSide(Section section) => section.Form is "new side" or "old side";

    static RevisionNote? NoteOf(Section article)
    {
        var (added, old) = (Side.Of(article, "new side"), Side.Of(article, "old side"));
        if (added is null || old is null || ComparedSigns.IsUnchanged(added.Text) || NormalizedText.Fold(added.Text) == NormalizedText.Fold(old.Text))
        {
            return null;
        }

        var operation = Operation(article, added, old);
        return new RevisionNote { Label = article.Label, Section = article.Label, Number = 0, Kind = RevisionNoteKind.Comparison, Span = article.Span, Operations = [operation] };
    }

    static RevisionOperation Operation(Section article, Side added, Side old)
    {
        var kind = ComparedSigns.IsMissing(old.Text) ? OperationKind.Add : ComparedSigns.IsDeleted(added.Text) ? OperationKind.Delete : OperationKind.Replace;
        return new RevisionOperation
        {
            Kind = kind,
            Status = OperationStatus.Proposed,
            Note = article.Label,
            Span = article.Span,
            TargetAsWritten = "",
            Target = article.Label,
            TargetExists = true,
            TargetSpan = kind == OperationKind.Add ? null : old.Span,
            OldText = kind == OperationKind.Add ? null : old.Text,
            NewText = kind == OperationKind.Delete ? null : added.Text,
            NewTextLines = kind == OperationKind.Delete ? [] : added.Lines,
        };
    }

    /// <summary>One side of an article, without the number that both sides repeat.</summary>
    sealed record Side(string Text, IReadOnlyList<SourceSpan> Lines)
    {
        public SourceSpan Span => SourceSpan.Cover(Lines[0], Lines[^1]);

        public static Side? Of(Section article, string form)
        {
            var sides = article.Children.Where(child => child.Form == form).ToList();
            var blocks = sides.SelectMany(side => side.AllBlocks()).Where(block => block.Kind != BlockKind.Lead).ToList();
            var lines = blocks.SelectMany(block => block.Lines).ToList();
            if (lines.Count == 0)
            {
                return null;
            }

            var text = string.Join('\n', blocks.Select(block => block.Text));
            var number = HeadingForms.TryRead(text, out var mark) && mark.Form is CountedForm ? Math.Min(mark.Length, text.Length) : 0;
            lines[0] = lines[0] with { Start = Math.Min(lines[0].End - 1, lines[0].Start + number) };
            return new Side(text[number..], lines);
        }
    }
}
