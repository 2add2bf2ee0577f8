using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Beside a change told in full: where the note counts or numbers otherwise than the draft, and what it leaves open.</summary>
internal static class ChangeRemarks
{
    /// <summary>The words were found elsewhere than the note says.</summary>
    static readonly string[] OfPlace = ["ordinalMismatch", "targetMissing"];

    public static IEnumerable<string> Lines(Draft draft, IReadOnlyList<DraftChange> changes, Citing citing, Language language, List<Derived> derived)
    {
        if (language != Language.Japanese)
        {
            yield break;
        }

        foreach (var one in draft.Document.Discrepancies.Where(one => OfPlace.Contains(one.Code)))
        {
            if (changes.FirstOrDefault(change => one.Spans.Any(span => span.Length > 0 && change.Operation.Span.Overlaps(span))) is { } concerned)
            {
                derived.Add(new Derived(one.Message, [], $"注記と本文を照合した（{one.Code}）"));
                yield return $"{one.Message}[{ChangeTexts.Cite(citing, draft, concerned)}]";
            }
        }

        foreach (var change in changes.Where(change => IsOpenEnded(draft, change)))
        {
            var text = $"{change.Note.Label}は「{change.Operation.TargetAsWritten}」とするだけで、どこから{(change.Operation.Kind == OperationKind.Delete ? "削る" : "変える")}かは書かれていません。";
            derived.Add(new Derived(text, [], "注記を読んだ"));
            yield return $"{text}[{ChangeTexts.Cite(citing, draft, change)}]";
        }
    }

    /// <summary>２．の末尾を変更: of an end that the note does not quote nobody can say where it begins.</summary>
    static bool IsOpenEnded(Draft draft, DraftChange change) =>
        change.Operation is { Kind: OperationKind.Replace or OperationKind.Delete, Status: not OperationStatus.Applied, OldText: { Length: > 0 } old } operation
        && (operation.TargetAsWritten.EndsWith("末尾", StringComparison.Ordinal) || operation.TargetAsWritten.EndsWith("文末", StringComparison.Ordinal))
        && draft.IsPart(change) && !Prints(draft, change, old);

    /// <summary>Whether the note itself has the words that it takes away.</summary>
    public static bool Prints(Draft draft, DraftChange change, string words) =>
        NormalizedText.Fold(change.Span.In(draft.Document.Text)).Contains(NormalizedText.Fold(words), StringComparison.Ordinal);
}
