using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>修正後の全文: a place with the one proposal carried out that changes it.</summary>
internal static partial class RevisedWording
{
    const int Longest = 800;

    public static bool IsAsked(Question question) => Asked().IsMatch(question.Text);

    /// <summary>Null where it cannot be put together surely: an opinion, several proposals, a place that stands nowhere.</summary>
    public static string? Of(Draft draft, DraftChange change)
    {
        var operation = change.Operation;
        if (operation is not { Status: OperationStatus.Proposed, Kind: OperationKind.Delete or OperationKind.ReplacePhrase, TargetSpan: { Length: > 0 } span } || !(operation.Kind == OperationKind.ReplacePhrase || draft.IsPart(change))
            || PlaceOf(draft, change) is not { } place || draft.Changes.Any(other => other != change && other.Operation.TargetSpan is { } target && place.Span.Overlaps(target)))
        {
            return null;
        }

        var revised = RevisedText.Apply(draft.Document, draft.Document.RevisionNotes, BranchChoice.None, leaveOutNotes: true);
        var text = Tidy(string.Concat(revised.Pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => Within(piece, place.Span))));
        return text.Length is 0 or > Longest || text.Length >= Tidy(place.Span.In(draft.Document.Text)).Length + (operation.NewText?.Length ?? 0) ? null : text;
    }

    public static Section? PlaceOf(Draft draft, DraftChange change) =>
        draft.Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == change.Operation.Target) is { } place && change.Operation.TargetSpan is { } span && place.Span.Contains(span) ? place : null;

    /// <summary>What of a piece lies in the place; an added one lies where it is put in.</summary>
    static string Within(RevisedPiece piece, SourceSpan place)
    {
        if (piece.Kind == PieceKind.Added)
        {
            return place.Start <= piece.Source.Start && piece.Source.End <= place.End ? piece.Text : "";
        }

        var (start, end) = (Math.Max(piece.Source.Start, place.Start), Math.Min(piece.Source.End, place.End));
        return start < end ? piece.Text[(start - piece.Source.Start)..(end - piece.Source.Start)] : "";
    }

    static string Tidy(string text) => string.Concat(text.Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"(?:修正|改正|変更|反映|削除|訂正|直し)(?:した|された|たあと|た)?(?:後|あと)の?(?:全文|文章|文面|文|テキスト|条文|形|姿|本文|[^。、]{1,8}全文)|完成形|溶け込み|\b(?:full|whole|resulting|revised) text\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Asked();
}
